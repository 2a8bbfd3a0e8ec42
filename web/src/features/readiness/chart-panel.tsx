import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLoading } from '../../components/page-loading';
import type { OverviewTile } from './api';

const HandoverChart = lazy(() => import('./handover-chart'));

/** The chart of the home page; the table above holds the same figures as text. */
export function ChartPanel({ units }: { units: OverviewTile[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="bieu-do">
      <div className="panel-head">
        <div>
          <h2 id="bieu-do">{t('overview.chart')}</h2>
          <p className="panel-hint">{t('overview.chartHint')}</p>
        </div>
      </div>
      <Suspense fallback={<PageLoading lines={6} />}>
        <HandoverChart units={units} />
      </Suspense>
    </section>
  );
}
