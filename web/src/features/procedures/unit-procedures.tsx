import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useRound } from '../units/round-context';
import { isActive, proceduresApi } from './api';
import { ResultsTable } from './results-table';
import { RunCounts } from './run-counts';

/** What the latest check found for one unit. */
export function UnitProcedures({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const runs = useQuery({
    queryKey: ['verification-runs', round.id],
    queryFn: () => proceduresApi.runs(round.id),
  });
  // A run of another unit, or of one field, says nothing of this one.
  const latest = runs.data?.find(
    ({ scope, scopeUnitId }) => scope === 'round' || scopeUnitId === unitId,
  );
  const run = useQuery({
    queryKey: ['verification-run', latest?.id],
    queryFn: () => proceduresApi.run(latest?.id ?? ''),
    enabled: Boolean(latest),
  });
  if (runs.data && !latest) return <EmptyState title={t('procedures.noRun')} />;
  return (
    <QueryView query={run} what={t('procedures.what')}>
      {(data) => {
        const unit = data.units.find((each) => each.unitId === unitId);
        return (
          <div className="stack">
            {unit && (
              <div className="panel">
                <RunCounts counts={unit} />
              </div>
            )}
            <ResultsTable
              runId={data.id}
              units={data.units}
              unitId={unitId}
              active={isActive(data)}
            />
          </div>
        );
      }}
    </QueryView>
  );
}
