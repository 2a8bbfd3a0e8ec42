import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';

/** Says how long something took: seconds up to two minutes, then minutes, then hours. */
export function useLengthOf() {
  const { t } = useTranslation();
  const format = useFormat();
  return (milliseconds: number): string => {
    const seconds = Math.max(0, milliseconds / 1000);
    if (seconds < 120)
      return t('jobBoard.seconds', { n: format.number(seconds, seconds < 10 ? 1 : 0) });
    const minutes = seconds / 60;
    if (minutes < 120) return t('jobBoard.minutes', { n: format.number(Math.round(minutes)) });
    return t('jobBoard.hours', { n: format.number(Math.round(minutes / 60)) });
  };
}
