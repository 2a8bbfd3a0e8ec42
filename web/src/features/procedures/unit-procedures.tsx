import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { TabSet } from '../../components/tab-set';
import { useFilters } from '../../components/use-filters';
import { useRound } from '../units/round-context';
import { isActive, proceduresApi } from './api';
import { UnitConditions } from './conditions/unit-conditions';
import { ResultsTable } from './results-table';
import { RunCounts } from './run-counts';

/** The procedures of one unit: their ten conditions, and what the latest check found. */
export function UnitProcedures({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ phan: 'dieu-kien' });
  return (
    <TabSet
      label={t('nav.procedures')}
      active={filters.phan}
      onChange={(phan) => setFilters({ phan })}
      tabs={[
        {
          ...{ key: 'dieu-kien', label: t('conditions.title') },
          content: () => <UnitConditions unitId={unitId} />,
        },
        {
          ...{ key: 'kiem-tra', label: t('conditions.lastRun') },
          content: () => <UnitResults unitId={unitId} />,
        },
      ]}
    />
  );
}

/** What the latest check found for one unit. */
function UnitResults({ unitId }: { unitId: string }) {
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
              of={data}
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
