import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { PAGE_SIZE } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { importsApi, type ImportBatchDetail, type ImportRow, type RowVerdict } from './api';
import { MendDialog } from './mend-dialog';
import { badCells } from './bad-cells';

/** The rows of one verdict. A refused row says sheet, cell, reason and how to mend it. */
export function PlannedRows({ batch, verdict }: { batch: ImportBatchDetail; verdict: RowVerdict }) {
  const { t } = useTranslation();
  const [mending, setMending] = useState<ImportRow | null>(null);
  const importId = batch.id;
  const [page, setPage] = useState(1);
  const query = { verdict, page, pageSize: PAGE_SIZE };
  const rows = useQuery({
    queryKey: ['import-rows', importId, batch.version, query],
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
          {row.mends.map(({ column, original: from, text: to, by }) => (
            <span key={column} className="data-table-second">
              {t('mending.told', { from, to, by })}
            </span>
          ))}
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
                {problem.nearest.some((name) => !problem.message.includes(name)) && (
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
  if (verdict === 'changed') {
    columns.push({
      key: 'differences',
      title: t('imports.differences'),
      width: 420,
      render: (row) => (
        <ul className="import-problems">
          {row.differences.map(({ column, before, after }) => (
            <li key={column}>
              {t('imports.difference', {
                column,
                before: before || t('mending.nothing'),
                after: after || t('mending.nothing'),
              })}
            </li>
          ))}
          {row.differences.length === 0 && <li>{t('imports.receiverOnly')}</li>}
        </ul>
      ),
    });
  }
  if (batch.rereadable && rows.data?.rows.some((row) => badCells(row).length > 0)) {
    columns.push({
      key: 'mend',
      title: t('mending.column'),
      render: (row) =>
        badCells(row).length > 0 && (
          <Button
            size="small"
            aria-label={t('mending.actOf', { row: row.rowNumber })}
            onClick={() => setMending(row)}
          >
            {t(row.mends.length > 0 ? 'mending.again' : 'mending.act')}
          </Button>
        ),
    });
  }
  return (
    <QueryView query={rows} what={t('imports.planWhat')}>
      {(data) => (
        <>
          <DataTable
            caption={t('imports.planCaption', { verdict: t(`rowVerdict.${verdict}`) })}
            columns={columns}
            rows={data.rows}
            rowKey={({ id }) => id}
            refreshing={rows.isPlaceholderData}
            paging={{ ...data, onPage: setPage }}
            empty={<EmptyState title={t('imports.noneOfKind')} />}
          />
          {mending && <MendDialog batch={batch} row={mending} onClose={() => setMending(null)} />}
        </>
      )}
    </QueryView>
  );
}
