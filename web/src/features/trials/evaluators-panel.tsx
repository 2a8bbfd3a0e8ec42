import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { TRIALS_KEY, trialsApi, type Trial, type TrialEvaluators } from './api';
import { AppointDialog } from './appoint-dialog';
import { useTrialAct } from './use-trial-act';

type Row = TrialEvaluators['rows'][number];

/** Who confirms results of which unit in this round, from when to when. */
export function EvaluatorsPanel({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const [appointing, setAppointing] = useState(false);
  const query = useQuery({
    queryKey: [...TRIALS_KEY, trial.id, 'evaluators'],
    queryFn: () => trialsApi.evaluators(trial.id),
  });
  return (
    <section className="panel stack" aria-labelledby="trial-evaluators">
      <div className="panel-head">
        <h2 id="trial-evaluators">{t('evaluators.title')}</h2>
        {query.data?.mayAppoint && (
          <Button onClick={() => setAppointing(true)}>{t('evaluators.appoint')}</Button>
        )}
      </div>
      <p className="panel-hint">{t('evaluators.lead')}</p>
      <QueryView query={query} what={t('evaluators.title')}>
        {(data) => <Evaluators trial={trial} evaluators={data} />}
      </QueryView>
      {appointing && query.data && (
        <AppointDialog
          trial={trial}
          version={query.data.version}
          onClose={() => setAppointing(false)}
        />
      )}
    </section>
  );
}

function Evaluators({ trial, evaluators }: { trial: Trial; evaluators: TrialEvaluators }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [modal, holder] = Modal.useModal();
  const { rows, mayAppoint, unitsWithout, version } = evaluators;
  const withdraw = useTrialAct((ids: string[]) =>
    trialsApi.withdraw({ id: trial.id, version }, ids),
  );
  const columns: Column<Row>[] = [
    {
      ...{ key: 'name', title: t('evaluators.person'), rowHeader: true, width: 180 },
      sortValue: ({ name }) => name,
      render: ({ name, position }) => (
        <>
          {name}
          <div className="panel-hint">{position}</div>
        </>
      ),
    },
    {
      ...{ key: 'unit', title: t('evaluators.unit'), width: 160 },
      sortValue: ({ unitName }) => unitName ?? '',
      render: ({ unitName }) => unitName ?? t('evaluators.every'),
    },
    {
      ...{ key: 'days', title: t('evaluators.days'), width: 190 },
      sortValue: ({ fromDay }) => fromDay,
      render: ({ fromDay, toDay }) =>
        t('evaluators.daysAre', { from: format.day(fromDay), to: format.day(toDay) }),
    },
    {
      ...{ key: 'state', title: t('evaluators.state'), width: 150 },
      render: ({ holds }) => (
        <StatusMark tone={holds ? 'green' : 'grey'}>
          {t(holds ? 'evaluators.holds' : 'evaluators.notToday')}
        </StatusMark>
      ),
    },
    { ...{ key: 'by', title: t('evaluators.by'), width: 140 }, render: (row) => row.appointedBy },
    ...(mayAppoint
      ? [
          {
            ...{ key: 'acts', title: t('checklists.acts'), width: 110 },
            render: ({ id, name }: Row) => (
              <Button
                aria-label={`${t('evaluators.withdraw')}: ${name}`}
                onClick={() =>
                  void modal.confirm({
                    title: t('evaluators.withdrawTitle', { name }),
                    content: t('evaluators.withdrawLead'),
                    okText: t('evaluators.withdraw'),
                    cancelText: t('action.cancel'),
                    onOk: () => withdraw.mutate([id]),
                  })
                }
              >
                {t('evaluators.withdraw')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {holder}
      {rows.length > 0 && unitsWithout > 0 && (
        <p>{t('evaluators.unitsWithout', { n: unitsWithout })}</p>
      )}
      <DataTable
        caption={t('evaluators.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('evaluators.none')} />}
      />
    </>
  );
}
