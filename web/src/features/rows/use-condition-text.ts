import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { HandoverColumn } from '../handover/api';
import { useValueText } from '../handover/use-value-text';
import type { ColumnFilter } from './api';

/** A condition as people say it: “Vị trí: có “phong 12””. */
export function useConditionText(): (
  column: HandoverColumn | undefined,
  filter: ColumnFilter,
) => string {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const valueText = useValueText();
  return (column, { key, contains, from, to, oneOf, is, blank }) => {
    if (!column) return key;
    const value = (each: string | number) => valueText(column, each);
    const said = [
      contains !== undefined && `“${contains}”`,
      from !== undefined && `${t('rows.from')} ${value(from)}`,
      to !== undefined && `${t('rows.to')} ${value(to)}`,
      oneOf && oneOf.map(value).join(', '),
      is !== undefined && t(is ? 'rows.yes' : 'rows.no'),
      blank !== undefined && t(blank ? 'rows.isBlank' : 'rows.notBlank'),
    ].filter(Boolean);
    return `${inLanguage(column.header)}: ${said.join(' ')}`;
  };
}
