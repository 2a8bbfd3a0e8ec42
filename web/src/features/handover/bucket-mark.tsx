import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { Bucket } from './api';

const TONES: Record<Bucket, Tone> = {
  outstanding: 'grey',
  disputed: 'red',
  closed: 'blue',
  accepted: 'green',
};

/** Where a row stands. */
export function BucketMark({ bucket }: { bucket: Bucket }) {
  const { t } = useTranslation();
  return <StatusMark tone={TONES[bucket]}>{t(`bucket.${bucket}`)}</StatusMark>;
}
