import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useOwnUnits } from '../features/accounts/session';
import { readinessApi } from '../features/readiness/api';
import { ChartPanel } from '../features/readiness/chart-panel';
import { OverviewFiguresRow } from '../features/readiness/overview-figures';
import { OverviewUnits } from '../features/readiness/overview-units';
import { OwnUnitTasks } from '../features/readiness/own-unit-tasks';
import { PartNotice } from '../features/readiness/part-notice';
import { Milestones } from '../features/units/milestones';
import { useRound } from '../features/units/round-context';

export default function OverviewPage() {
  const { t } = useTranslation();
  const round = useRound();
  const ownUnits = useOwnUnits();
  const overview = useQuery({
    queryKey: ['overview', round.id],
    queryFn: () => readinessApi.overview(round.id),
    refetchInterval: 60_000,
  });
  return (
    <>
      <PageHeader title={t('overview.title')} />
      <QueryView query={overview} what={t('overview.what')}>
        {({ figures, units }) =>
          units.length === 0 ? (
            <EmptyState title={t('overview.noUnits')} />
          ) : (
            <>
              <PartNotice units={units} />
              {units
                .filter(({ unitId }) => ownUnits.includes(unitId))
                .map((unit) => (
                  <OwnUnitTasks key={unit.unitId} unit={unit} />
                ))}
              <OverviewFiguresRow figures={figures} />
              {units.length > 1 && (
                <>
                  <OverviewUnits units={units} />
                  <Milestones />
                  <ChartPanel units={units} />
                </>
              )}
            </>
          )
        }
      </QueryView>
    </>
  );
}
