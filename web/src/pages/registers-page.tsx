import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { StatusMark } from '../components/status-mark';
import { useBilingual } from '../components/use-bilingual';
import { useFormat } from '../components/use-format';
import type { Register } from '../features/registers/api';
import { useRegisters } from '../features/registers/use-registers';
import { useRound } from '../features/units/round-context';

export default function RegistersPage() {
  const { t } = useTranslation();
  const round = useRound();
  const query = useRegisters();
  return (
    <>
      <PageHeader
        title={t('registers.title')}
        actions={<Link to={paths.surplus(round.code)}>{t('surplus.open')}</Link>}
      >
        {t('registers.lead')}
      </PageHeader>
      <QueryView query={query} what={t('registers.what')}>
        {({ registers, unitsInAll }) => {
          const groups = [...new Set(registers.map(({ group }) => group))];
          return (
            <div className="stack">
              {groups.map((group) => (
                <RegisterGroup
                  key={group}
                  name={t(`registerGroup.${group}`)}
                  registers={registers.filter((each) => each.group === group)}
                  unitsInAll={unitsInAll}
                />
              ))}
            </div>
          );
        }}
      </QueryView>
    </>
  );
}

interface RegisterGroupProps {
  name: string;
  registers: Register[];
  unitsInAll: number;
}

function RegisterGroup({ name, registers, unitsInAll }: RegisterGroupProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const format = useFormat();
  const columns: Column<Register>[] = [
    {
      ...{ key: 'name', title: t('registers.register'), rowHeader: true, width: 300 },
      render: ({ code, name: own }) => (
        <Link to={paths.registerBook(round.code, code)}>{inLanguage(own)}</Link>
      ),
    },
    {
      ...{ key: 'entries', title: t('registers.entries'), align: 'right', width: 90 },
      render: ({ entries }) => format.number(entries),
    },
    {
      ...{ key: 'units', title: t('registers.unitsWith'), align: 'right', width: 150 },
      render: ({ units, provinceOnly }) =>
        provinceOnly
          ? t('registers.wholeProvince')
          : `${format.number(units)}/${format.number(unitsInAll)}`,
    },
    {
      ...{ key: 'open', title: t('registers.open'), align: 'right', width: 120 },
      render: ({ open }) => format.number(open),
    },
    {
      ...{ key: 'late', title: t('registers.late'), align: 'right', width: 110 },
      render: ({ overdue, due }) =>
        due && (overdue > 0 ? <StatusMark tone="red">{format.number(overdue)}</StatusMark> : '0'),
    },
    {
      ...{ key: 'verified', title: t('registers.verified'), align: 'right', width: 120 },
      render: ({ verified }) => format.number(verified),
    },
  ];
  return (
    <section>
      <h2>{name}</h2>
      <DataTable
        caption={name}
        columns={columns}
        rows={registers}
        rowKey={({ code }) => code}
        empty={null}
      />
    </section>
  );
}
