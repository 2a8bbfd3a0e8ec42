import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { useCan } from '../features/accounts/session';
import { isActive, proceduresApi } from '../features/procedures/api';
import { RunView } from '../features/procedures/run-view';
import { StartRunButton } from '../features/procedures/start-run-button';
import { CheckDialog } from '../features/verification/check-dialog';
import { useRound } from '../features/units/round-context';

export default function ProceduresPage() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [filters, setFilters] = useFilters({ lan: '' });
  const mayCheck = useCan('procedure.verify');
  const [checking, setChecking] = useState(false);
  const runs = useQuery({
    queryKey: ['verification-runs', round.id],
    queryFn: () => proceduresApi.runs(round.id),
    refetchInterval: 15_000,
  });
  const all = runs.data ?? [];
  const shown = all.find(({ id }) => id === filters.lan) ?? all[0];
  return (
    <>
      <PageHeader
        title={t('procedures.title')}
        actions={
          <>
            {all.length > 1 && (
              <select
                className="native-select"
                aria-label={t('procedures.run')}
                value={shown?.id}
                onChange={(event) => setFilters({ lan: event.target.value })}
              >
                {all.map((run) => (
                  <option key={run.id} value={run.id}>
                    {t('procedures.runAt', { at: format.moment(run.requestedAt) })}
                    {run.scopeName && ` – ${run.scopeName}`}
                  </option>
                ))}
              </select>
            )}
            {mayCheck && <Button onClick={() => setChecking(true)}>{t('runs.check')}</Button>}
            {all.length > 0 && <StartRunButton again disabled={all.some(isActive)} />}
          </>
        }
      >
        {t('procedures.lead')}
      </PageHeader>
      {checking && (
        <CheckDialog onBegun={(id) => setFilters({ lan: id })} onClose={() => setChecking(false)} />
      )}
      <QueryView query={runs} what={t('procedures.what')}>
        {() =>
          shown ? (
            <RunView key={shown.id} runId={shown.id} />
          ) : (
            <EmptyState title={t('procedures.noRun')} hint={t('procedures.noRunHint')}>
              <StartRunButton again={false} disabled={false} />
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
}
