import { useTranslation } from 'react-i18next';
import { StatusMark } from './status-mark';

type Verdict = 'green' | 'yellow' | 'red' | 'unknown';

/** Xanh, Vàng, Đỏ or Xám with its icon; `long` adds what the colour means. */
export function VerdictMark({ verdict, long = false }: { verdict: Verdict; long?: boolean }) {
  const { t } = useTranslation();
  const tone = verdict === 'unknown' ? 'grey' : verdict;
  return (
    <StatusMark tone={tone}>{long ? t(`verdict.${tone}Long`) : t(`verdict.${tone}`)}</StatusMark>
  );
}
