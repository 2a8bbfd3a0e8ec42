import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import type { VerificationHistoryLine } from './api';
import './trend-chart.css';

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
const SERIES = [
  { key: 'passed', colour: '#2d8a5a', symbol: null },
  { key: 'failed', colour: '#c43c32', symbol: 'triangle' },
  { key: 'unverifiable', colour: '#b9c4ce', symbol: 'rect' },
] as const;

/** Shares of each run as stacked bars, the earliest first. ECharts is fetched only for it. */
export default function TrendChart({ lines }: { lines: VerificationHistoryLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const option = useMemo(() => {
    const total = (line: VerificationHistoryLine) =>
      Math.max(1, line.passed + line.failed + line.unverifiable + line.pending);
    return {
      aria: { enabled: true, label: { enabled: false } },
      textStyle: { fontFamily: FONT },
      animation: false,
      grid: {
        ...{ left: 8, right: 12, top: 34, bottom: 4 },
        ...{ outerBoundsMode: 'same', outerBoundsContain: 'all' },
      },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
      xAxis: {
        type: 'category',
        data: lines.map(({ finishedAt }) => format.moment(finishedAt)),
        axisTick: { show: false },
        axisLabel: { fontSize: 11, color: '#4a5663' },
      },
      yAxis: {
        ...{ type: 'value', max: 100, axisLabel: { formatter: '{value} %', color: '#4a5663' } },
        splitLine: { lineStyle: { color: '#e3e8ed' } },
      },
      series: SERIES.map(({ key, colour, symbol }) => ({
        ...{ type: 'bar', stack: 'pairs', name: t(`outcome.${key}`), barMaxWidth: 48 },
        data: lines.map((line) => Math.round((line[key] / total(line)) * 1000) / 10),
        itemStyle: { color: colour, ...(symbol && { decal: { symbol, symbolSize: 0.6 } }) },
      })),
    };
  }, [lines, t, format]);
  useEffect(() => {
    let gone = false;
    let remove = () => {};
    void import('../../../components/chart').then(({ drawChart }) => {
      if (!gone && box.current) remove = drawChart(box.current, option).remove;
    });
    return () => {
      gone = true;
      remove();
    };
  }, [option]);
  return <div ref={box} className="trend-chart" role="img" aria-label={t('overviews.chart')} />;
}
