import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../../components/status-mark';
import type { TestSubmission } from './api';

const TONES: Record<TestSubmission['state'], Tone> = {
  passed: 'green',
  running: 'blue',
  failed: 'red',
};

/** How a test submission stands. */
export function TestMark({ state }: { state: TestSubmission['state'] }) {
  const { t } = useTranslation();
  return <StatusMark tone={TONES[state]}>{t(`tests.states.${state}`)}</StatusMark>;
}
