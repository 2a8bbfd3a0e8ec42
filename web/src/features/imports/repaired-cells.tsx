import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { PAGE_SIZE } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { importsApi, type RefusalChange, type RepairKind, type RepairedRow } from './api';
import { visibleText } from './visible-text';

interface RepairedCellsProps {
  importId: string;
  /** Of the import: another plan has other cells. */
  version: number;
  kind: RepairKind;
  /** Left out where nothing can be decided any more, or one by one. */
  onDecide: ((change: RefusalChange) => void) | undefined;
}

type Line = RepairedRow['repairs'][number] & Pick<RepairedRow, 'sheet' | 'rowNumber' | 'title'>;

/** The cells that one kind of repair touched: what stands in the file beside what is imported. */
export function RepairedCells({ importId, version, kind, onDecide }: RepairedCellsProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = { kind, page, pageSize: PAGE_SIZE };
  const rows = useQuery({
    queryKey: ['import-repairs', importId, version, query],
    queryFn: () => importsApi.repairs(importId, query),
    placeholderData: keepPreviousData,
  });
  const columns: Column<Line>[] = [
    { key: 'sheet', title: t('imports.sheet'), render: ({ sheet }) => sheet },
    { key: 'cell', title: t('imports.cell'), rowHeader: true, render: ({ cell }) => cell },
    { key: 'title', title: t('imports.content'), width: 180, render: ({ title }) => title },
    {
      key: 'from',
      title: t('repairs.from'),
      width: 180,
      render: ({ from }) => <span className="repair-text">{visibleText(from)}</span>,
    },
    {
      key: 'to',
      title: t('repairs.to'),
      width: 180,
      render: ({ to }) => <span className="repair-text">{to}</span>,
    },
    {
      key: 'state',
      title: t('repairs.state'),
      render: ({ refused }) => t(refused ? 'repairs.kept' : 'repairs.mended'),
    },
  ];
  if (onDecide) {
    columns.push({
      key: 'action',
      title: t('repairs.action'),
      render: ({ cell, column, sheet, rowNumber, refused }) => (
        <Button
          size="small"
          aria-label={t(refused ? 'repairs.allowOf' : 'repairs.refuseOf', { cell })}
          onClick={() => onDecide({ kind, place: { sheet, rowNumber, column }, refused: !refused })}
        >
          {t(refused ? 'repairs.allow' : 'repairs.refuse')}
        </Button>
      ),
    });
  }
  return (
    <QueryView query={rows} what={t('repairs.what')}>
      {(data) => (
        <DataTable
          caption={t('repairs.rowsCaption', { kind: t(`repairKind.${kind}`) })}
          captionShown
          columns={columns}
          rows={data.rows.flatMap(linesOf)}
          rowKey={({ sheet, cell, from }) => `${sheet} ${cell} ${from}`}
          refreshing={rows.isPlaceholderData}
          paging={{ ...data, onPage: setPage }}
          empty={<EmptyState title={t('repairs.none')} />}
        />
      )}
    </QueryView>
  );
}

const linesOf = ({ repairs, sheet, rowNumber, title }: RepairedRow): Line[] =>
  repairs.map((each) => ({ ...each, sheet, rowNumber, title }));
