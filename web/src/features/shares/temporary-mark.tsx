import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { ShareSteps } from './api';

interface TemporaryMarkProps extends Pick<ShareSteps, 'temporary'> {
  /** Under a heading that says what the days are for. */
  short?: boolean;
}

/** The 30-day clock of a temporary handover; nothing where none runs. */
export function TemporaryMark({ temporary, short = false }: TemporaryMarkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!temporary) return null;
  const { daysLeft, dueOn } = temporary;
  if (daysLeft < 0) {
    return (
      <StatusMark tone="red">
        {t(short ? 'shares.overdueShort' : 'shares.overdue', {
          n: format.number(-daysLeft),
          day: format.day(dueOn),
        })}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="yellow">
      {t(short ? 'shares.temporaryShort' : 'shares.temporary', {
        n: format.number(daysLeft),
        day: format.day(dueOn),
      })}
    </StatusMark>
  );
}
