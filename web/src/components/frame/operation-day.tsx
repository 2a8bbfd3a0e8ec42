import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../features/accounts/session';
import { useRound } from '../../features/units/round-context';
import { dayInVietnam, daysBetween } from '../format';

/** Days to the day of official operation, or since it. */
export function OperationDay() {
  const { t } = useTranslation();
  const { effectiveDate } = useRound();
  const now = useServerNow();
  const days = daysBetween(dayInVietnam(now()), effectiveDate.slice(0, 10));
  if (Number.isNaN(days)) return null;
  if (days === 0) return <strong>{t('frame.dayIs')}</strong>;
  return (
    <strong>
      {days > 0 ? t('frame.daysTo', { n: days }) : t('frame.daysSince', { n: -days })}
    </strong>
  );
}
