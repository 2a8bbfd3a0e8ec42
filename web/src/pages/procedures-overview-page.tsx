import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { CONDITION_CODES } from '../features/procedures/conditions/api';
import { ConditionHeatMap } from '../features/procedures/conditions/condition-map';
import { useConditionKinds } from '../features/procedures/conditions/use-conditions';
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
  const [filters, setFilters] = useFilters({ lan: '', 'dieu-kien': '' });
  const kinds = useConditionKinds();
  const by = filters['dieu-kien'];
  const history = useQuery({
    queryKey: ['verification-history', round.id],
    queryFn: () => overviewsApi.history(round.id),
  });
  const choice = (
    <select
      className="native-select"
      aria-label={t('conditions.mapBy')}
      value={by}
      onChange={(event) => setFilters({ 'dieu-kien': event.target.value })}
    >
      <option value="">{t('conditions.byRun')}</option>
      <option value="ready">{t('conditions.allTen')}</option>
      {kinds.all.map(({ code, numbered }) => (
        <option key={code} value={code}>
          {numbered}
        </option>
      ))}
    </select>
  );
  if (by !== '')
    return (
      <div className="stack">
        <div className="toolbar">{choice}</div>
        <ConditionHeatMap condition={oneOf(CONDITION_CODES, by)} />
      </div>
    );
  return (
    <QueryView query={history} what={t('overviews.history')}>
      {(lines) => {
        const runs = [...lines].reverse();
        const shown = runs.find(({ runId }) => runId === filters.lan) ?? runs[0];
        if (!shown)
          return (
            <div className="stack">
              <div className="toolbar">{choice}</div>
              <EmptyState title={t('procedures.noRun')} hint={t('procedures.noRunHint')} />
            </div>
          );
        return (
          <div className="stack">
            <div className="toolbar">
              {choice}
              <select
                className="native-select"
                aria-label={t('procedures.run')}
                value={shown.runId}
                onChange={(event) => setFilters({ lan: event.target.value })}
              >
                {runs.map(({ runId, finishedAt, units }) => (
                  <option key={runId} value={runId}>
                    {t('overviews.runOf', {
                      at: format.moment(finishedAt),
                      n: format.number(units),
                    })}
                  </option>
                ))}
              </select>
            </div>
            <HeatMap runId={shown.runId} />
          </div>
        );
      }}
    </QueryView>
  );
}
