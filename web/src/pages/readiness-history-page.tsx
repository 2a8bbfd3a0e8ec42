import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { readinessApi } from '../features/readiness/api';
import { ComparisonPanel } from '../features/readiness/comparison-panel';
import { historyApi } from '../features/readiness/history-api';
import { MomentPanel } from '../features/readiness/moment-panel';
import { ForecastPanel } from '../features/readiness/report/forecast-panel';
import { TrendPanel } from '../features/readiness/trend-panel';
import { useReadinessAct } from '../features/readiness/use-readiness-act';
import { useRound } from '../features/units/round-context';

/** "Diễn biến": how verdicts moved, the state at any past moment, two moments compared. */
export default function ReadinessHistoryPage() {
  const { t } = useTranslation();
  const round = useRound();
  const mayReport = useCan('readiness.report');
  const mayKeep = useCan('readiness.conclude');
  const [filters, setFilters] = useFilters({
    ...{ 'don-vi': '', ngay: '', gio: '', tu: '', den: '' },
  });
  const table = useQuery({
    queryKey: ['readiness', round.id],
    queryFn: () => readinessApi.table(round.id),
  });
  // Until it is known what today is nothing is asked for; where it cannot be known the server decides.
  const now = table.data?.asOf ?? (table.isError ? '' : undefined);
  const keep = useReadinessAct(() => historyApi.keep(round.id), t('readinessHistory.kept'));
  return (
    <>
      <PageHeader
        title={t('readinessHistory.title')}
        above={[{ to: paths.readiness(round.code), title: t('readiness.title') }]}
        actions={
          mayKeep && (
            <Button loading={keep.isPending} onClick={() => keep.mutate(undefined)}>
              {t('readinessHistory.keep')}
            </Button>
          )
        }
      >
        {t('readinessHistory.lead')}
      </PageHeader>
      <div className="stack">
        <TrendPanel
          unitId={filters['don-vi']}
          units={table.data?.units ?? []}
          onUnit={(unitId) => setFilters({ 'don-vi': unitId })}
        />
        {mayReport && <ForecastPanel />}
        <MomentPanel
          day={filters.ngay}
          time={filters.gio}
          now={now}
          onChange={({ day, time }) =>
            setFilters({
              ...(day !== undefined && { ngay: day }),
              ...(time !== undefined && { gio: time }),
            })
          }
        />
        <ComparisonPanel
          from={filters.tu}
          to={filters.den}
          now={now}
          onChange={({ from, to }) =>
            setFilters({
              ...(from !== undefined && { tu: from }),
              ...(to !== undefined && { den: to }),
            })
          }
        />
      </div>
    </>
  );
}
