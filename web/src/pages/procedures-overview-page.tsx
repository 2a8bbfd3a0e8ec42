import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { DriftView } from '../features/procedures/overviews/drift-view';
import { HeatMap } from '../features/procedures/overviews/heat-map';
import { overviewsApi } from '../features/procedures/overviews/api';
import { Trend } from '../features/procedures/overviews/trend';
import { useRound } from '../features/units/round-context';

export default function ProceduresOverviewPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ xem: 'ban-do' });
  return (
    <>
      <PageHeader title={t('overviews.title')}>{t('overviews.lead')}</PageHeader>
      <TabSet
        label={t('overviews.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'ban-do', label: t('overviews.heatMap') },
            content: () => <HeatMapOfRun />,
          },
          { ...{ key: 'lich-su', label: t('overviews.history') }, content: () => <Trend /> },
          { ...{ key: 'bien-dong', label: t('overviews.drift') }, content: () => <DriftView /> },
        ]}
      />
    </>
  );
}

/** The heat map of a finished run, the latest unless another is chosen. */
function HeatMapOfRun() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [filters, setFilters] = useFilters({ lan: '' });
  const history = useQuery({
    queryKey: ['verification-history', round.id],
    queryFn: () => overviewsApi.history(round.id),
  });
  return (
    <QueryView query={history} what={t('overviews.history')}>
      {(lines) => {
        const runs = [...lines].reverse();
        const shown = runs.find(({ runId }) => runId === filters.lan) ?? runs[0];
        if (!shown)
          return <EmptyState title={t('procedures.noRun')} hint={t('procedures.noRunHint')} />;
        return (
          <div className="stack">
            <select
              className="native-select"
              aria-label={t('procedures.run')}
              value={shown.runId}
              onChange={(event) => setFilters({ lan: event.target.value })}
            >
              {runs.map(({ runId, finishedAt, units }) => (
                <option key={runId} value={runId}>
                  {t('overviews.runOf', { at: format.moment(finishedAt), n: format.number(units) })}
                </option>
              ))}
            </select>
            <HeatMap runId={shown.runId} />
          </div>
        );
      }}
    </QueryView>
  );
}
