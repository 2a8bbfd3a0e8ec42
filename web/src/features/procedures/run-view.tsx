import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { TabSet } from '../../components/tab-set';
import { useFilters } from '../../components/use-filters';
import { WorkProgress, type Work } from '../../components/work-progress';
import { History } from '../audit/history';
import { RunControls } from '../verification/run-controls';
import { SchedulesPanel } from '../verification/schedules-panel';
import { isActive, proceduresApi, type VerificationRunDetail } from './api';
import { ResultsTable } from './results-table';
import { RunCounts } from './run-counts';
import { SourceLine } from './source-line';
import { RunUnitsTable } from './run-units-table';

const NO_FILTERS = { 'don-vi': '', 'ket-qua': '', 'linh-vuc': '' };
const STATES = {
  pending: 'waiting',
  running: 'running',
  paused: 'waiting',
  finished: 'done',
  cancelled: 'failed',
  failed: 'failed',
} as const;

function workOfRun({ state, counts }: VerificationRunDetail): Work {
  return { state: STATES[state], done: counts.total - counts.pending, total: counts.total };
}

/** The latest figures of a run, read again each second while it works; refreshes the rest when it ends. */
function useRun(runId: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['verification-run', runId],
    queryFn: () => proceduresApi.run(runId),
    refetchInterval: ({ state }) => (state.data && isActive(state.data) ? 1_000 : false),
    refetchIntervalInBackground: true,
  });
  const active = query.data && isActive(query.data);
  const before = useRef(active);
  useEffect(() => {
    if (before.current && active === false) {
      for (const key of ['verification-runs', 'verification-results', 'overview', 'readiness']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    }
    before.current = active;
  }, [active, client]);
  return query;
}

/** One verification run: progress while it works, counts, by unit and pair by pair. */
export function RunView({ runId }: { runId: string }) {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ xem: 'don-vi', ...NO_FILTERS });
  const run = useRun(runId);
  return (
    <QueryView query={run} what={t('procedures.what')}>
      {(data) => (
        <>
          <section className="panel stack" aria-label={t('procedures.run')}>
            {isActive(data) && (
              <WorkProgress work={workOfRun(data)} what={t('procedures.running')} />
            )}
            <RunControls run={data} />
            <RunCounts counts={data.counts} />
            <SourceLine of={data} />
            <History type="verification_run" id={runId} />
          </section>
          <TabSet
            label={t('procedures.run')}
            active={filters.xem}
            onChange={(xem) => setFilters({ xem })}
            tabs={[
              {
                key: 'don-vi',
                label: t('procedures.byUnit'),
                content: () => (
                  <RunUnitsTable
                    units={data.units}
                    onOpen={(unitId) => setFilters({ ...NO_FILTERS, xem: 'cap', 'don-vi': unitId })}
                  />
                ),
              },
              {
                key: 'cap',
                label: t('procedures.results'),
                content: () => (
                  <ResultsTable
                    runId={runId}
                    of={data}
                    units={data.units}
                    active={isActive(data)}
                  />
                ),
              },
              {
                key: 'lich',
                label: t('runs.schedules'),
                content: () => (
                  <SchedulesPanel
                    names={new Map(data.units.map(({ unitId, name }) => [unitId, name]))}
                  />
                ),
              },
            ]}
          />
        </>
      )}
    </QueryView>
  );
}
