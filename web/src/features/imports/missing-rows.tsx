import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { PAGE_SIZE } from '../../components/paging';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import type { ImportBatchDetail } from './api';

type MissingRow = ImportBatchDetail['missingRows'][number];

/** The rows of the list that a newer file no longer contains: they stay, and are named so that nobody overlooks them. */
export function MissingRows({ batch }: { batch: ImportBatchDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const [page, setPage] = useState(1);
  const { missingFromFile: all, missingRows: rows } = batch;
  if (all === 0) return null;
  const columns: Column<MissingRow>[] = [
    { key: 'code', title: t('imports.missingCode'), rowHeader: true, render: ({ code }) => code },
    { key: 'name', title: t('imports.missingName'), width: 240, render: ({ name }) => name },
  ];
  const from = (page - 1) * PAGE_SIZE;
  return (
    <div className="stack">
      <div className="toolbar">
        <p>{t('imports.missingFromFile', { n: format.number(all) })}</p>
        {rows.length > 0 && (
          <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'imports.hideMissing' : 'imports.showMissing')}
          </Button>
        )}
      </div>
      {shown && (
        <DataTable
          caption={t('imports.missingRows')}
          columns={columns}
          rows={rows.slice(from, from + PAGE_SIZE)}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('imports.missingRows')} />}
          paging={{ page, pageSize: PAGE_SIZE, total: rows.length, onPage: setPage }}
        />
      )}
      {shown && rows.length < all && (
        <p>
          {t('imports.moreMissing', { shown: format.number(rows.length), n: format.number(all) })}
        </p>
      )}
    </div>
  );
}
