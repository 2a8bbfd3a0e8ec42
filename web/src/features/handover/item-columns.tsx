import type { TFunction } from 'i18next';
import type { Column } from '../../components/data-table';
import type { useFormat } from '../../components/use-format';
import type { HandoverItem } from './api';
import { BucketMark } from './bucket-mark';

interface ColumnContext {
  t: TFunction;
  format: ReturnType<typeof useFormat>;
  onOpen: (item: HandoverItem) => void;
  withMoney: boolean;
}

const sumOf = (item: HandoverItem, key: 'quantity' | 'money') =>
  item.portions.reduce((sum, portion) => sum + portion[key], 0);

/** Columns of the rows of a list; the other fields of a row are in its drawer. */
export function itemColumns({
  t,
  format,
  onOpen,
  withMoney,
}: ColumnContext): Column<HandoverItem>[] {
  const columns: Column<HandoverItem>[] = [
    {
      key: 'name',
      title: t('handover.itemName'),
      rowHeader: true,
      width: 240,
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
      render: (item) => <BucketMark bucket={item.bucket} />,
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
      width: 96,
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
  columns.push({
    key: 'note',
    title: t('handover.note'),
    width: 160,
    render: (item) => item.portions.find(({ note }) => note)?.note ?? '',
  });
  return columns;
}
