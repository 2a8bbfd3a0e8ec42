import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { Discrepancy, DiscrepancyState } from './api';

const TONES: Record<DiscrepancyState, Tone> = {
  open: 'grey',
  in_progress: 'blue',
  waiting: 'yellow',
  closed: 'green',
};

/** Where a discrepancy stands. */
export function DiscrepancyMark({ state }: { state: DiscrepancyState }) {
  const { t } = useTranslation();
  return <StatusMark tone={TONES[state]}>{t(`discrepancyState.${state}`)}</StatusMark>;
}

/** By when it is to be answered, and how late it is. */
export function DueMark({ dueOn, overdueDays, decision }: Discrepancy) {
  const { t } = useTranslation();
  const day = dueOn.split('-').reverse().join('/');
  if (overdueDays > 0)
    return <StatusMark tone="red">{t('discrepancies.overdue', { n: overdueDays })}</StatusMark>;
  if (decision) return null;
  return <span className="panel-hint">{t('discrepancies.due', { day })}</span>;
}
