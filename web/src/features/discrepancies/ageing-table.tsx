import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { DISCREPANCIES_KEY, discrepanciesApi, type DiscrepancyAgeing } from './api';
import { useKinds } from './use-kinds';

type Row = DiscrepancyAgeing['rows'][number];
const AGES = ['upTo7', 'upTo15', 'upTo30', 'over30'] as const;

/** What is not settled by who is responsible, kind and age, on screen and as a workbook. */
export function AgeingTable() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const { wordOf } = useKinds();
  const query = useQuery({
    queryKey: [DISCREPANCIES_KEY, round.id, 'ageing'],
    queryFn: () => discrepanciesApi.ageing(round.id),
  });
  const figure = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    ...{ key, title, align: 'right', sortValue: of },
    render: (row) => format.number(of(row)),
  });
  const columns: Column<Row>[] = [
    {
      ...{ key: 'unit', title: t('discrepancies.responsible'), rowHeader: true, width: 220 },
      sortValue: (row) => row.responsible.name,
      render: (row) => row.responsible.name,
    },
    {
      ...{ key: 'kind', title: t('handover.disputeKind'), width: 130 },
      sortValue: (row) => wordOf(row.kind),
      render: (row) => wordOf(row.kind),
    },
    ...AGES.map((age) => figure(age, t(`discrepancyAge.${age}`), (row) => row.ages[age])),
    figure('total', t('table.total'), (row) => row.total),
    {
      ...figure('overdue', t('discrepancies.overdueShort'), (row) => row.overdue),
      render: (row) =>
        row.overdue === 0 ? '0' : <StatusMark tone="red">{format.number(row.overdue)}</StatusMark>,
    },
    figure('oldest', t('discrepancies.oldest'), (row) => row.oldest),
  ];
  return (
    <QueryView query={query} what={t('discrepancies.what')}>
      {(data) => (
        <div className="stack">
          <p>
            <a href={`/api/rounds/${round.id}/discrepancies/ageing.xlsx`} download>
              <DownloadOutlined aria-hidden="true" /> {t('discrepancies.excel')}
            </a>
          </p>
          <DataTable
            caption={t('discrepancies.ageing')}
            columns={columns}
            rows={data.rows}
            rowKey={(row) => `${row.responsible.id} ${row.kind}`}
            empty={<EmptyState title={t('discrepancies.noneOpen')} />}
          />
        </div>
      )}
    </QueryView>
  );
}
