import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { ReadinessTrend } from './history-api';
import { trendChartOption } from './trend-chart-option';
import './handover-chart.css';

/** How verdicts moved; the table below holds the same figures as text. */
export default function TrendChart({ trend, label }: { trend: ReadinessTrend; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const option = useMemo(
    () =>
      trendChartOption(trend, {
        verdict: (key) => t(`readinessHistory.${key}`),
        moment: (asOf) => format.moment(asOf),
      }),
    [trend, t, format],
  );
  useEffect(() => {
    let gone = false;
    let remove = () => {};
    void import('../../components/chart').then(({ drawChart }) => {
      if (gone || !box.current) return;
      remove = drawChart(box.current, option).remove;
    });
    return () => {
      gone = true;
      remove();
    };
  }, [option]);
  return <div ref={box} className="handover-chart" role="img" aria-label={label} />;
}
