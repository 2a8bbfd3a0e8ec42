import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { useRound } from '../units/round-context';
import { verificationApi, type VerificationSchedule } from './api';
import { ScheduleDialog } from './schedule-dialog';
import { WEEKDAYS } from './weekdays';

/** When checks begin by themselves. */
export function SchedulesPanel({ names }: { names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const mayAct = useCan('procedure.verify');
  const [open, setOpen] = useState(false);
  const queryKey = ['verification-schedules', round.id];
  const schedules = useQuery({ queryKey, queryFn: () => verificationApi.schedules(round.id) });
  const end = useMutation({
    mutationFn: verificationApi.endSchedule,
    onSuccess: () => {
      void message.success(t('runs.scheduleEnded'));
      return client.invalidateQueries({ queryKey });
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  const daysOf = ({ weekdays }: VerificationSchedule) =>
    weekdays.length === WEEKDAYS.length
      ? t('runs.everyDay')
      : WEEKDAYS.filter((day) => weekdays.includes(day))
          .map((day) => t(`runs.day${day}`))
          .join(', ');
  const columns: Column<VerificationSchedule>[] = [
    {
      key: 'time',
      title: t('runs.time'),
      rowHeader: true,
      render: (row) => `${row.atTime} · ${daysOf(row)}`,
    },
    {
      key: 'scope',
      title: t('runs.scope'),
      render: ({ scope, scopeUnitId, scopeField }) =>
        scopeField ?? names.get(scopeUnitId ?? '') ?? t(`runs.scopes.${scope}`),
    },
    {
      key: 'last',
      title: t('runs.lastSlot'),
      render: ({ lastSlot, lastRunId }) =>
        lastSlot === null
          ? t('runs.neverRun')
          : lastRunId === null
            ? t('runs.noRunThen', { at: format.moment(lastSlot) })
            : format.moment(lastSlot),
    },
    { key: 'by', title: t('runs.madeBy'), render: ({ madeBy }) => madeBy },
    ...(mayAct
      ? [
          {
            key: 'end',
            title: '',
            render: ({ id }: VerificationSchedule) => (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate(id)}>
                {t('runs.endSchedule')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="stack" aria-label={t('runs.schedules')}>
      <p className="panel-hint">{t('runs.schedulesLead')}</p>
      {mayAct && (
        <div>
          <Button onClick={() => setOpen(true)}>{t('runs.addSchedule')}</Button>
        </div>
      )}
      <QueryView query={schedules} what={t('runs.schedules')}>
        {(rows) => (
          <DataTable
            caption={t('runs.schedules')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('runs.noSchedules')} />}
          />
        )}
      </QueryView>
      {open && <ScheduleDialog queryKey={queryKey} onClose={() => setOpen(false)} />}
    </section>
  );
}
