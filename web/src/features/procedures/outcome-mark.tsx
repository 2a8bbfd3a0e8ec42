import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { Outcome } from './api';

const TONES: Record<Outcome, Tone> = {
  passed: 'green',
  failed: 'red',
  unverifiable: 'grey',
  pending: 'blue',
};

/** What came of a pair. What could not be read is grey, never green. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return <StatusMark tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</StatusMark>;
}
