import type { ReadinessTrend } from './history-api';

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
const SERIES = [
  { key: 'green', colour: '#2d8a5a', symbol: null },
  { key: 'yellow', colour: '#d9a514', symbol: 'rect' },
  { key: 'red', colour: '#c43c32', symbol: 'triangle' },
] as const;

interface TrendWords {
  verdict: (key: (typeof SERIES)[number]['key']) => string;
  moment: (asOf: string) => string;
}

/**
 * A bar for each time figures were kept: units by verdict, or of one unit its score in the colour of its
 * verdict. A pattern goes with each colour for readers who do not tell red from green.
 */
export function trendChartOption({ unit, points }: ReadinessTrend, words: TrendWords) {
  return {
    aria: { enabled: true, label: { enabled: false } },
    textStyle: { fontFamily: FONT },
    animation: false,
    grid: {
      left: 8,
      right: 12,
      top: 34,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
    },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: '#17232e' } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    xAxis: {
      type: 'category',
      data: points.map(({ asOf }) => words.moment(asOf)),
      axisTick: { show: false },
      axisLabel: { fontSize: 11, color: '#4a5663', rotate: 45 },
    },
    yAxis: {
      type: 'value',
      ...(unit ? { max: 100 } : { minInterval: 1 }),
      axisLabel: { color: '#4a5663' },
      splitLine: { lineStyle: { color: '#e3e8ed' } },
    },
    series: SERIES.map(({ key, colour, symbol }) => ({
      type: 'bar',
      stack: 'units',
      barMaxWidth: 34,
      name: words.verdict(key),
      itemStyle: {
        color: colour,
        decal: symbol
          ? { symbol, color: 'rgba(255,255,255,0.45)', dashArrayX: [2, 4], dashArrayY: [3, 3] }
          : undefined,
      },
      data: points.map(({ counts, score }) => (unit ? (counts[key] > 0 ? score : 0) : counts[key])),
    })),
  };
}
