import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { EarlierValue } from '../audit/entry-list';
import { handoverApi, type HandoverColumn, type HandoverItem, type HandoverList } from './api';
import { RevealValue } from './reveal-value';

interface RowProps {
  list: HandoverList;
  item: HandoverItem;
}

/** A personal value as the row has it now. */
export function MaskedValue({ list, item, column }: RowProps & { column: HandoverColumn }) {
  const inLanguage = useBilingual();
  return (
    <RevealValue
      mask={String(item.values[column.key])}
      name={inLanguage(column.header)}
      may={list.mayReveal}
      reveal={(reason) => handoverApi.reveal(list.id, item.id, column.key, reason)}
    />
  );
}

/** A personal value as an entry of the row's history has it, until its key goes by the retention rules. */
export function MaskedEarlierValue({ list, item, value }: RowProps & { value: EarlierValue }) {
  const { t } = useTranslation();
  const { entry, column, side, mask, name } = value;
  return (
    <RevealValue
      mask={mask}
      name={t(`personal.${side}`, { name })}
      may={list.mayReveal}
      reveal={(reason) =>
        handoverApi.revealEarlier(list.id, item.id, { entry, column, side, reason })
      }
    />
  );
}
