import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { ActDialog } from '../handover/act-dialog';
import { useTrialAct } from '../trials/use-trial-act';
import { DOSSIERS_KEY, dossiersApi, type TestDossier } from './api';
import { IndicatorTable } from './indicator-table';

/** All test dossiers of a round, the five indicators, and the record that they were removed. */
export function TrialDossiers({ trialId }: { trialId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [purging, setPurging] = useState(false);
  const query = useQuery({
    queryKey: [...DOSSIERS_KEY, 'trial', trialId],
    queryFn: () => dossiersApi.ofTrial(trialId),
  });
  const columns: Column<TestDossier>[] = [
    {
      ...{ key: 'number', title: t('dossiers.number'), rowHeader: true, width: 140 },
      render: ({ number }) => number,
    },
    { key: 'unit', title: t('rehearsal.unit'), width: 180, render: ({ unitName }) => unitName },
    {
      ...{ key: 'scenario', title: t('checklists.scenario'), width: 120 },
      render: ({ scenarioCode }) => scenarioCode,
    },
    {
      ...{ key: 'state', title: t('trials.state'), width: 140 },
      render: ({ purged }) => (
        <StatusMark tone={purged ? 'green' : 'yellow'}>
          {t(purged ? 'dossiers.purged' : 'dossiers.notPurged')}
        </StatusMark>
      ),
    },
  ];
  return (
    <section className="panel stack" aria-labelledby="round-dossiers">
      <h2 id="round-dossiers">{t('dossiers.title')}</h2>
      <QueryView query={query} what={t('dossiers.title')}>
        {({ dossiers, indicators, purges, mayPurge }) => (
          <>
            <IndicatorTable indicators={indicators} />
            <DataTable
              caption={t('dossiers.title')}
              columns={columns}
              rows={dossiers}
              rowKey={({ id }) => id}
              empty={<EmptyState title={t('dossiers.none')} />}
            />
            {purges.map(({ id, numbers, how, by, at }) => (
              <Notice key={id} tone="green">
                {t('dossiers.purgedBy', { n: numbers.length, by, time: format.moment(at) })} {how}
              </Notice>
            ))}
            {mayPurge && (
              <div>
                <Button onClick={() => setPurging(true)}>{t('dossiers.purge')}</Button>
              </div>
            )}
            {purging && <PurgeDialog trialId={trialId} onClose={() => setPurging(false)} />}
          </>
        )}
      </QueryView>
    </section>
  );
}

function PurgeDialog({ trialId, onClose }: { trialId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [how, setHow] = useState('');
  const [tried, setTried] = useState(false);
  const purge = useTrialAct(() => dossiersApi.purge(trialId, how.trim()), onClose);
  return (
    <ActDialog
      title={t('dossiers.purge')}
      okText={t('dossiers.purge')}
      missing={tried && how.trim() === '' ? t('dossiers.howMissing') : null}
      busy={purge.isPending}
      onOk={() => {
        setTried(true);
        if (how.trim() !== '') purge.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>{t('dossiers.purgeLead')}</p>
      <div className="field">
        <label htmlFor="purge-how">{t('dossiers.how')}</label>
        <Input.TextArea
          id="purge-how"
          rows={3}
          maxLength={1000}
          value={how}
          onChange={(event) => setHow(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
