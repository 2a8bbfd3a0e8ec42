import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { Obstacle, ObstacleState, Severity } from './api';
import { useCatalogue } from './use-catalogue';

const STATE_TONES: Record<ObstacleState, Tone> = {
  open: 'grey',
  in_progress: 'blue',
  waiting: 'yellow',
  answered: 'blue',
  closed: 'green',
};
const SEVERITY_TONES: Record<Severity, Tone> = {
  blocking: 'red',
  serious: 'yellow',
  ordinary: 'grey',
};

/** Where an obstacle stands. */
export function ObstacleStateMark({ state }: { state: ObstacleState }) {
  const { t } = useTranslation();
  return <StatusMark tone={STATE_TONES[state]}>{t(`obstacleState.${state}`)}</StatusMark>;
}

/** What it does to the unit. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { severityName } = useCatalogue();
  return <StatusMark tone={SEVERITY_TONES[severity]}>{severityName(severity)}</StatusMark>;
}

/** By when it is to be settled, and how late it is; nothing once it is. */
export function ObstacleDue({ state, dueOn, overdueDays }: Obstacle) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state === 'closed') return null;
  if (overdueDays > 0)
    return <StatusMark tone="red">{t('obstacles.overdue', { n: overdueDays })}</StatusMark>;
  return <span className="panel-hint">{t('obstacles.due', { day: format.day(dueOn) })}</span>;
}
