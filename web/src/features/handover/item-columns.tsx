import type { TFunction } from 'i18next';
import type { Column } from '../../components/table-column';
import type { useFormat } from '../../components/use-format';
import type { useBilingual } from '../../components/use-bilingual';
import type { HandoverColumn, HandoverItem } from './api';
import { BucketMark } from './bucket-mark';
import { OriginMark } from './origin-mark';
import type { RowValue } from './value-text';

interface ColumnContext {
  t: TFunction;
  inLanguage: ReturnType<typeof useBilingual>;
  format: ReturnType<typeof useFormat>;
  onOpen: (item: HandoverItem) => void;
  withMoney: boolean;
  /** On a telephone: where a row stands is to be in sight beside its name. */
  narrow: boolean;
  /** Columns of the kind of list to show beside those that every list has. */
  declared: HandoverColumn[];
  fieldText: (column: HandoverColumn, value: RowValue) => string;
}

const sumOf = (item: HandoverItem, key: 'quantity' | 'money') =>
  item.portions.reduce((sum, portion) => sum + portion[key], 0);

/** Columns of the rows of a list; the other fields of a row are in its drawer. */
export function itemColumns({
  t,
  inLanguage,
  format,
  onOpen,
  withMoney,
  narrow,
  declared,
  fieldText,
}: ColumnContext): Column<HandoverItem>[] {
  const columns: Column<HandoverItem>[] = [
    {
      key: 'name',
      title: t('handover.itemName'),
      rowHeader: true,
      width: narrow ? 130 : 240,
      render: (item) => (
        <span className="data-table-two-lines">
          <button type="button" className="link-button" onClick={() => onOpen(item)}>
            {item.name}
          </button>
          <span className="data-table-second">
            {[item.rowCode, ...item.groupPath].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    {
      key: 'bucket',
      title: t('handover.state'),
      render: (item) => (
        <>
          <BucketMark bucket={item.bucket} /> <OriginMark origin={item.origin} />
        </>
      ),
    },
    {
      key: 'receiver',
      title: t('handover.receiver'),
      width: 190,
      render: (item) => {
        const names = item.portions.map(
          ({ receiver }) => receiver?.name ?? t('handover.unassigned'),
        );
        return [...new Set(names)].join('; ');
      },
    },
    {
      key: 'quantity',
      title: t('handover.quantity'),
      align: 'right',
      width: 116,
      render: (item) => format.quantity(sumOf(item, 'quantity')),
    },
  ];
  if (withMoney) {
    columns.push({
      key: 'money',
      title: t('handover.money'),
      align: 'right',
      render: (item) => format.money(sumOf(item, 'money')),
    });
  }
  for (const column of declared) {
    const numeric = ['integer', 'decimal', 'money', 'quantity'].includes(column.type);
    columns.push({
      key: `field-${column.key}`,
      title: inLanguage(column.header),
      width: numeric ? 110 : 170,
      ...(numeric && { align: 'right' as const }),
      render: (item) => fieldText(column, item.values[column.key]),
    });
  }
  columns.push({
    key: 'note',
    title: t('handover.note'),
    width: 160,
    render: (item) => item.portions.find(({ note }) => note)?.note ?? '',
  });
  return columns;
}
