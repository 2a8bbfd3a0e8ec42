import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';

/** Figures of a period that has not begun: a demonstration shows them, nobody could have reported them. */
export function PeriodToCome() {
  const { t } = useTranslation();
  return <Notice tone="yellow">{t('indicators.toCome')}</Notice>;
}
