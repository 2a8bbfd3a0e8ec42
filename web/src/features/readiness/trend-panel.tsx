import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { PageLoading } from '../../components/page-loading';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { historyApi, type ReadinessTrend } from './history-api';

const TrendChart = lazy(() => import('./trend-chart'));
type Point = ReadinessTrend['points'][number];

interface TrendPanelProps {
  /** One unit; empty for all. */
  unitId: string;
  units: { unitId: string; name: string }[];
  onUnit: (unitId: string) => void;
}

/** Verdicts each time figures were kept, as a chart and as a table. */
export function TrendPanel({ unitId, units, onUnit }: TrendPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const query = useQuery({
    queryKey: ['readiness', 'trend', round.id, unitId],
    queryFn: () => historyApi.trend(round.id, unitId || undefined),
  });
  const count = (key: 'green' | 'yellow' | 'red'): Column<Point> => ({
    key,
    title: t(`readinessHistory.${key}`),
    align: 'right',
    render: ({ counts }) => format.number(counts[key]),
  });
  const columns: Column<Point>[] = [
    {
      key: 'asOf',
      title: t('readinessHistory.asOf'),
      rowHeader: true,
      render: ({ asOf }) => format.moment(asOf),
    },
    count('green'),
    count('yellow'),
    count('red'),
    {
      key: 'score',
      title: t('readinessHistory.mean'),
      align: 'right',
      render: ({ score }) => (score === null ? '–' : format.number(score, 1)),
    },
    {
      key: 'kind',
      title: t('readinessHistory.kind'),
      render: ({ kind }) => t(`readinessHistory.kinds.${kind}`),
    },
    { key: 'by', title: t('readinessHistory.by'), render: ({ by }) => by },
  ];
  const titleOf = ({ unit }: ReadinessTrend) =>
    unit ? t('readinessHistory.trendOf', { name: unit.name }) : t('readinessHistory.trend');
  return (
    <QueryView query={query} what={t('readinessHistory.what')}>
      {(trend) => (
        <section className="panel" aria-labelledby="dien-bien">
          <div className="panel-head">
            <h2 id="dien-bien">{titleOf(trend)}</h2>
            <select
              className="native-select"
              aria-label={t('readinessHistory.unit')}
              value={unitId}
              onChange={(event) => onUnit(event.target.value)}
            >
              <option value="">{t('readinessHistory.allUnits')}</option>
              {units.map((unit) => (
                <option key={unit.unitId} value={unit.unitId}>
                  {unit.name}
                </option>
              ))}
            </select>
          </div>
          {trend.points.length === 0 ? (
            <p className="panel-hint">{t('readinessHistory.trendEmpty')}</p>
          ) : (
            <>
              <Suspense fallback={<PageLoading lines={6} />}>
                <TrendChart trend={trend} label={titleOf(trend)} />
              </Suspense>
              <DataTable
                caption={t('readinessHistory.trendTable')}
                columns={columns}
                rows={[...trend.points].reverse()}
                rowKey={({ asOf, kind }) => `${asOf} ${kind}`}
                empty={null}
              />
            </>
          )}
        </section>
      )}
    </QueryView>
  );
}
