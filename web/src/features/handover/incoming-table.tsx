import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BarShare } from '../../components/bar-share';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { handoverApi, type Figures, type IncomingList } from './api';

const TERMS = ['declared', 'accepted', 'disputed', 'closed', 'outstanding'] as const;
const SHOWN = ['accepted', 'disputed', 'closed', 'outstanding'] as const;

/** The lists of which a part goes to one receiving unit, with the balance of that part. */
export function IncomingTable({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const lists = useQuery({
    queryKey: ['handover-incoming', round.id, unitId],
    queryFn: () => handoverApi.incoming(round.id, unitId),
  });
  const columns: Column<IncomingList>[] = [
    {
      key: 'type',
      title: t('handover.listType'),
      rowHeader: true,
      width: 190,
      render: (row) => (
        <Link
          to={paths.list(round.code, row.listId)}
          aria-label={`${inLanguage(row.listTypeName)}, ${row.giver.name}`}
        >
          {inLanguage(row.listTypeName)}
        </Link>
      ),
    },
    {
      key: 'giver',
      title: t('handover.giver'),
      width: 170,
      sortValue: (row) => row.giver.name,
      render: (row) => row.giver.name,
    },
    {
      key: 'receiver',
      title: t('handover.receiver'),
      width: 150,
      render: (row) => row.receiver.name,
    },
    ...TERMS.map((term): Column<IncomingList> => ({
      key: term,
      title: t(`bucket.${term}`),
      align: 'right',
      sortValue: (row) => row.balance.rows[term],
      render: (row) => format.number(row.balance.rows[term]),
    })),
    {
      key: 'bar',
      title: '%',
      width: 150,
      render: (row) => (
        <span className="share-cell">
          <span>{format.share(row.balance.rows.accepted, row.balance.rows.declared)}</span>
          <BarShare
            parts={SHOWN.map((term) => ({ key: term, tone: term, value: row.balance.rows[term] }))}
          />
        </span>
      ),
    },
  ];
  const total = (rows: IncomingList[], term: keyof Figures) =>
    rows.reduce((sum, { balance }) => sum + balance.rows[term], 0);
  return (
    <QueryView query={lists} what={t('handover.incomingWhat')}>
      {(rows) => (
        <DataTable
          caption={t('handover.incomingHint')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.listId} ${row.receiver.id}`}
          empty={<EmptyState title={t('handover.incomingEmpty')} />}
          foot={
            <tr>
              <th scope="row" colSpan={3}>
                {t('table.total')}
              </th>
              {TERMS.map((term) => (
                <td key={term} className="data-table-right">
                  {format.number(total(rows, term))}
                </td>
              ))}
              <td />
            </tr>
          }
        />
      )}
    </QueryView>
  );
}
