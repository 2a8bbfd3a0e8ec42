import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../components/data-table';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useRound } from '../units/round-context';
import { STANDBY_KEY, standbyApi, type Hotline } from './api';
import { HotlineDialog } from './hotline-dialog';
import { RowActs } from './row-acts';

/** Whom everybody may call, the province first. */
export function HotlineList() {
  const { t } = useTranslation();
  const round = useRound();
  const [edited, setEdited] = useState<Hotline | 'new' | null>(null);
  const query = useQuery({
    queryKey: [STANDBY_KEY, round.id, 'hotlines'],
    queryFn: () => standbyApi.hotlines(round.id),
  });
  const columns: Column<Hotline>[] = [
    {
      ...{ key: 'unit', title: t('standby.unit'), width: 180 },
      sortValue: (row) => row.unit.name,
      render: (row) => row.unit.name,
    },
    {
      ...{ key: 'name', title: t('standby.name'), rowHeader: true, width: 200 },
      render: (row) => row.name,
    },
    {
      ...{ key: 'phone', title: t('standby.phone'), width: 140 },
      render: (row) => <a href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>{row.phone}</a>,
    },
    { ...{ key: 'hours', title: t('standby.hours'), width: 120 }, render: (row) => row.hours },
    { ...{ key: 'note', title: t('standby.note') }, render: (row) => row.note },
  ];
  const acts: Column<Hotline> = {
    ...{ key: 'acts', title: t('standby.change'), width: 150 },
    render: (row) =>
      row.mayChange && (
        <RowActs
          name={row.name}
          onChange={() => setEdited(row)}
          remove={() => standbyApi.removeHotline(row)}
        />
      ),
  };
  return (
    <div className="stack">
      <p className="panel-hint">{t('standby.hotlinesLead')}</p>
      <QueryView query={query} what={t('standby.what')}>
        {({ hotlines, places }) => (
          <>
            {places.length > 0 && (
              <div>
                <Button type="primary" onClick={() => setEdited('new')}>
                  {t('standby.add')}
                </Button>
              </div>
            )}
            <DataTable
              caption={t('standby.hotlines')}
              columns={hotlines.some(({ mayChange }) => mayChange) ? [...columns, acts] : columns}
              rows={hotlines}
              rowKey={(row) => row.id}
              empty={<EmptyState title={t('standby.none')} />}
            />
            {edited && (
              <HotlineDialog
                seen={edited === 'new' ? undefined : edited}
                places={places}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}
