import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { HandoverColumn } from './api';
import { valueText, type RowValue } from './value-text';

/** Writes the fields of rows in the language of the screen. */
export function useValueText(): (column: HandoverColumn, value: RowValue) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  const words = { yes: t('handover.yes'), no: t('handover.no') };
  return (column, value) => valueText(column, value, language, words);
}
