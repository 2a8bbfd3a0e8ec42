import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useToldApart } from '../handover/use-told-apart';
import { useRound } from '../units/round-context';
import { CASES_KEY, casesApi, PAGE_SIZE, type CaseFilters, type CaseRow } from './api';
import { CaseDue, OwnershipMark, RuleText } from './case-marks';

interface CaseTableProps {
  filters: CaseFilters;
  page: number;
  onPage: (page: number) => void;
  onOpen: (itemId: string) => void;
}

/** Cases, what is due first on top. */
export function CaseTable({ filters, page, onPage, onOpen }: CaseTableProps) {
  const { t } = useTranslation();
  const toldApart = useToldApart();
  const round = useRound();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: [CASES_KEY, round.id, 'page', filters, page],
    queryFn: () => casesApi.page(round.id, filters, page),
    placeholderData: keepPreviousData,
  });
  const columns: Column<CaseRow>[] = [
    {
      ...{ key: 'name', title: t('cases.case'), rowHeader: true, width: 260 },
      render: (row) => (
        <>
          <button type="button" className="link-button" onClick={() => onOpen(row.itemId)}>
            {row.name || row.rowCode}
          </button>
          <br />
          <span className="panel-hint">
            {inLanguage(row.listTypeName)} · {row.rowCode}
          </span>
        </>
      ),
    },
    {
      ...{ key: 'due', title: t('cases.due'), width: 170 },
      render: (row) => <CaseDue {...row} />,
    },
    {
      ...{ key: 'owner', title: t('cases.owner'), width: 170 },
      render: (row) => <OwnershipMark ownership={row.ownership} />,
    },
    {
      ...{ key: 'bodies', title: t('cases.bodies'), width: 240 },
      render: (row) => {
        const { giver, receivers } = toldApart(
          row.giver.name,
          row.receiver ? [row.receiver.name] : [],
        );
        return `${giver} → ${receivers[0] ?? t('handover.unassigned')}`;
      },
    },
    {
      ...{ key: 'person', title: t('discrepancies.person'), width: 150 },
      render: (row) => row.person ?? '–',
    },
    {
      ...{ key: 'rule', title: t('cases.rule'), width: 240 },
      render: (row) => (row.rule ? <RuleText rule={row.rule} /> : '–'),
    },
  ];
  return (
    <QueryView query={query} what={t('cases.what')}>
      {(data) => (
        <DataTable
          caption={t('cases.list')}
          columns={columns}
          rows={data.rows}
          rowKey={(row) => `${row.itemId} ${row.receiver?.id}`}
          refreshing={query.isPlaceholderData}
          paging={{ page, pageSize: PAGE_SIZE, total: data.total, onPage }}
          empty={<EmptyState title={t('cases.none')} />}
        />
      )}
    </QueryView>
  );
}
