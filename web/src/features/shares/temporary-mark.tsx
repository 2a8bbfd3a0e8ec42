import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { ShareSteps } from './api';

/** The 30-day clock of a temporary handover; nothing where none runs. */
export function TemporaryMark({ temporary }: Pick<ShareSteps, 'temporary'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!temporary) return null;
  const { daysLeft, dueOn } = temporary;
  if (daysLeft < 0) {
    return (
      <StatusMark tone="red">
        {t('shares.overdue', { n: format.number(-daysLeft), day: format.day(dueOn) })}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="yellow">
      {t('shares.temporary', { n: format.number(daysLeft), day: format.day(dueOn) })}
    </StatusMark>
  );
}
