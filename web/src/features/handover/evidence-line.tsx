import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { ClosingEvidence } from './api';

/** On which document a closing rests. */
export function EvidenceLine({ evidence }: { evidence: ClosingEvidence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, day, document } = evidence;
  const dated = day ? t('conservation.dated', { day: format.day(day) }) : null;
  const text = [number, dated, document].filter(Boolean).join(', ');
  return text ? <span>{t('conservation.evidenceLine', { text })}</span> : null;
}
