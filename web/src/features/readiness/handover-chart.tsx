import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { useNarrow } from '../../components/use-narrow';
import type { OverviewTile } from './api';
import { handoverChartOption } from './handover-chart-option';
import './handover-chart.css';

/** Handover progress by unit. ECharts is fetched only when this chart is on screen. */
export default function HandoverChart({ units }: { units: OverviewTile[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const narrow = useNarrow(760);
  const box = useRef<HTMLDivElement>(null);
  const option = useMemo(
    () =>
      handoverChartOption(
        units,
        {
          name: (key) => t(`bucket.${key}`),
          count: (value) => format.number(value),
          share: format.share,
        },
        narrow,
      ),
    [units, t, format, narrow],
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
  return (
    <div
      ref={box}
      className="handover-chart"
      style={narrow ? { height: 90 + units.length * 19 } : undefined}
      role="img"
      aria-label={`${t('overview.chart')}. ${t('overview.chartHint')}`}
    />
  );
}
