import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../components/data-table';
import { PAGE_SIZE } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { importsApi, type ImportRow, type RowVerdict } from './api';

/** The rows of one verdict. A refused row says sheet, cell, reason and how to mend it. */
export function PlannedRows({ importId, verdict }: { importId: string; verdict: RowVerdict }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = { verdict, page, pageSize: PAGE_SIZE };
  const rows = useQuery({
    queryKey: ['import-rows', importId, query],
    queryFn: () => importsApi.rows(importId, query),
    placeholderData: keepPreviousData,
  });
  const withProblems = verdict === 'refused' || verdict === 'skipped';
  const columns: Column<ImportRow>[] = [
    { key: 'sheet', title: t('imports.sheet'), render: (row) => row.sheet },
    { key: 'row', title: t('imports.row'), align: 'right', render: (row) => row.rowNumber },
    {
      key: 'name',
      title: t('imports.content'),
      rowHeader: true,
      width: 220,
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.title}</span>
          <span className="data-table-second">{row.groupPath.join(' · ')}</span>
        </span>
      ),
    },
  ];
  if (withProblems) {
    columns.push(
      {
        key: 'cell',
        title: t('imports.cell'),
        render: (row) => row.problems.map(({ cell }) => cell).join(', '),
      },
      {
        key: 'reason',
        title: t('imports.reason'),
        width: 340,
        render: (row) => (
          <ul className="import-problems">
            {row.problems.map((problem, index) => (
              <li key={`${problem.cell} ${index}`}>
                {problem.message}
                {problem.nearest.length > 0 && (
                  <span className="data-table-second">
                    {' '}
                    {t('imports.nearest', { names: problem.nearest.join('; ') })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        ),
      },
    );
  }
  return (
    <QueryView query={rows} what={t('imports.planWhat')}>
      {(data) => (
        <DataTable
          caption={t('imports.planCaption', { verdict: t(`rowVerdict.${verdict}`) })}
          columns={columns}
          rows={data.rows}
          rowKey={({ id }) => id}
          refreshing={rows.isPlaceholderData}
          paging={{ ...data, onPage: setPage }}
          empty={<EmptyState title={t('imports.noneOfKind')} />}
        />
      )}
    </QueryView>
  );
}
