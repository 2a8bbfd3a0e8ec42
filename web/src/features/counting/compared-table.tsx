import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { countingApi } from './api';
import type { ComparedRow } from './types';

/** Books, giver's count and receiver's count of each row, side by side. */
export function ComparedTable({ listId }: { listId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [differing, setDiffering] = useState(true);
  const [page, setPage] = useState(1);
  const query = useQuery({
    queryKey: ['counts', listId, differing, page],
    queryFn: () => countingApi.compared(listId, differing, page),
    placeholderData: keepPreviousData,
  });
  const counted = (count: ComparedRow['giver']) =>
    count ? (
      <>
        {format.quantity(count.quantity)} · {t(`counting.results.${count.result}`)}
        {count.condition && count.condition !== 'usable' && (
          <> · {t(`counting.conditions.${count.condition}`)}</>
        )}
        <br />
        {count.place && (
          <>
            {t('counting.foundIn', { place: count.place })}
            <br />
          </>
        )}
        <span className="panel-hint">
          {count.by}, {format.moment(count.at)}
        </span>
      </>
    ) : (
      <span className="panel-hint">{t('counting.notCounted')}</span>
    );
  const columns: Column<ComparedRow>[] = [
    {
      ...{ key: 'name', title: t('handover.itemName'), rowHeader: true, width: 180 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{`${row.rowCode} · ${row.name}`}</span>
          {row.place && (
            <span className="data-table-second">
              {t('counting.listedPlace', { place: row.place })}
            </span>
          )}
        </span>
      ),
    },
    {
      ...{ key: 'book', title: t('counting.book'), align: 'right', width: 90 },
      render: (row) => format.quantity(row.book),
    },
    {
      ...{ key: 'giver', title: t('counting.sides.giver'), width: 160 },
      render: (row) => counted(row.giver),
    },
    {
      ...{ key: 'receiver', title: t('counting.sides.receiver'), width: 160 },
      render: (row) => counted(row.receiver),
    },
    {
      ...{ key: 'differs', title: t('counting.result'), width: 110 },
      render: (row) => (
        <StatusMark tone={row.differs ? 'red' : 'green'}>
          {t(row.differs ? 'counting.differs' : 'counting.agrees')}
        </StatusMark>
      ),
    },
  ];
  return (
    <div className="stack">
      <Checkbox
        checked={differing}
        onChange={(event) => {
          setDiffering(event.target.checked);
          setPage(1);
        }}
      >
        {t('counting.onlyDiffering')}
      </Checkbox>
      <QueryView query={query} what={t('counting.compare')}>
        {(data) => (
          <DataTable
            caption={t('counting.compare')}
            columns={columns}
            rows={data.rows}
            rowKey={({ itemId }) => itemId}
            refreshing={query.isPlaceholderData}
            paging={{ ...data, onPage: setPage }}
            empty={<EmptyState title={t('counting.noDifference')} />}
          />
        )}
      </QueryView>
    </div>
  );
}
