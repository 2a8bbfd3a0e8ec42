import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { useServerNow } from '../accounts/session';
import { useRound } from '../units/round-context';
import { STANDBY_KEY, standbyApi, type StandbyShift } from './api';
import { RowActs } from './row-acts';
import { ShiftDialog } from './shift-dialog';

const VIETNAM_MS = 7 * 60 * 60 * 1000;

/** Who is on duty, day by day. */
export function ShiftList() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const now = useServerNow();
  const [upcoming, setUpcoming] = useState(true);
  const [edited, setEdited] = useState<StandbyShift | 'new' | null>(null);
  const query = useQuery({
    queryKey: [STANDBY_KEY, round.id, 'shifts'],
    queryFn: () => standbyApi.shifts(round.id),
  });
  const today = new Date(now().getTime() + VIETNAM_MS).toISOString().slice(0, 10);
  const columns: Column<StandbyShift>[] = [
    {
      ...{ key: 'day', title: t('standby.day'), width: 100 },
      sortValue: (row) => `${row.day} ${row.fromTime}`,
      render: (row) => format.day(row.day),
    },
    {
      ...{ key: 'time', title: t('standby.time'), width: 130 },
      render: (row) =>
        `${row.fromTime}–${row.toTime}${row.toTime < row.fromTime ? ` (${t('standby.nextDay')})` : ''}`,
    },
    {
      ...{ key: 'unit', title: t('standby.unit'), width: 170 },
      sortValue: (row) => row.unit.name,
      render: (row) => row.unit.name,
    },
    {
      ...{ key: 'field', title: t('standby.field'), width: 150 },
      render: (row) => t(`shiftField.${row.field}`),
    },
    {
      ...{ key: 'person', title: t('standby.person'), rowHeader: true, width: 180 },
      render: (row) => [row.person, row.position].filter(Boolean).join(' – '),
    },
    {
      ...{ key: 'phone', title: t('standby.phone'), width: 130 },
      render: (row) => <a href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>{row.phone}</a>,
    },
    { ...{ key: 'note', title: t('standby.note'), width: 140 }, render: (row) => row.note },
  ];
  const acts: Column<StandbyShift> = {
    ...{ key: 'acts', title: t('standby.change'), width: 150 },
    render: (row) =>
      row.mayChange && (
        <RowActs
          name={`${row.person} ${format.day(row.day)}`}
          onChange={() => setEdited(row)}
          remove={() => standbyApi.removeShift(row)}
        />
      ),
  };
  return (
    <QueryView query={query} what={t('standby.what')}>
      {({ shifts, places }) => (
        <div className="stack">
          <div className="toolbar">
            {places.length > 0 && (
              <Button type="primary" onClick={() => setEdited('new')}>
                {t('standby.add')}
              </Button>
            )}
            <Checkbox checked={upcoming} onChange={(event) => setUpcoming(event.target.checked)}>
              {t('standby.today')}
            </Checkbox>
          </div>
          <DataTable
            caption={t('standby.shifts')}
            columns={shifts.some(({ mayChange }) => mayChange) ? [...columns, acts] : columns}
            rows={shifts.filter(({ day }) => !upcoming || day >= today)}
            rowKey={(row) => row.id}
            empty={<EmptyState title={t('standby.none')} />}
          />
          {edited && (
            <ShiftDialog
              now={
                edited === 'new' ? undefined : (shifts.find(({ id }) => id === edited.id) ?? edited)
              }
              places={places}
              onClose={() => setEdited(null)}
            />
          )}
        </div>
      )}
    </QueryView>
  );
}
