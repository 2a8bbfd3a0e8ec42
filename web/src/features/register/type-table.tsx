import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { Register, RegisterType } from './api';

interface TypeTableProps {
  register: Register;
  onOpen: (listType: string) => void;
}

/** What a unit accepted, by kind of list. */
export function TypeTable({ register, onOpen }: TypeTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const columns: Column<RegisterType>[] = [
    {
      ...{ key: 'type', title: t('handover.listType'), rowHeader: true, width: 260 },
      render: (type) => (
        <button type="button" className="link-button" onClick={() => onOpen(type.code)}>
          {type.code} {inLanguage(type.name)}
        </button>
      ),
    },
    {
      ...{ key: 'givers', title: t('register.givers'), width: 260 },
      render: ({ givers }) => givers.map(({ giver }) => giver.name).join('; '),
    },
    {
      ...{ key: 'portions', title: t('register.portions'), align: 'right', width: 90 },
      render: ({ portions }) => format.number(portions),
    },
    {
      ...{ key: 'quantity', title: t('handover.quantity'), align: 'right', width: 110 },
      render: ({ quantity, counted }) =>
        `${format.quantity(quantity)} ${inLanguage(counted).toLowerCase()}`,
    },
    {
      ...{ key: 'money', title: t('handover.money'), align: 'right', width: 150 },
      render: ({ money, moneyName }) => (moneyName ? format.money(money) : ''),
    },
    {
      ...{ key: 'duplicates', title: t('register.duplicate'), width: 120 },
      render: ({ duplicates }) =>
        duplicates > 0 && <StatusMark tone="yellow">{format.number(duplicates)}</StatusMark>,
    },
  ];
  return (
    <DataTable
      caption={t('register.typesOf', { name: register.unit.name })}
      columns={columns}
      rows={register.types}
      rowKey={({ code }) => code}
      empty={<EmptyState title={t('register.nothing')} />}
    />
  );
}
