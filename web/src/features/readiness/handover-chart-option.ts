import type { OverviewTile } from './api';

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

const SERIES = [
  { key: 'accepted', colour: '#2d8a5a', symbol: null },
  { key: 'closed', colour: '#7a6bb0', symbol: 'rect' },
  { key: 'disputed', colour: '#c43c32', symbol: 'triangle' },
  { key: 'outstanding', colour: '#b9c4ce', symbol: null },
] as const;

export type ChartKey = (typeof SERIES)[number]['key'];

interface ChartWords {
  name: (key: ChartKey) => string;
  count: (value: number) => string;
  share: (part: number, whole: number) => string;
}

/**
 * Stacked bars, a bar a unit, of 100 % of its declared rows.
 * @param narrow bars lie down, so that the names stay readable on a phone
 */
export function handoverChartOption(units: OverviewTile[], words: ChartWords, narrow: boolean) {
  const names = {
    type: 'category',
    data: units.map(({ name }) => name),
    inverse: narrow,
    axisTick: { show: false },
    axisLabel: { rotate: narrow ? 0 : 60, interval: 0, fontSize: 11, color: '#4a5663' },
  };
  const values = {
    type: 'value',
    max: 100,
    axisLabel: { formatter: '{value} %', color: '#4a5663' },
    splitLine: { lineStyle: { color: '#e3e8ed' } },
  };
  return {
    // For the patterns only: its own description is English and would replace the name of the box.
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
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      renderMode: 'richText',
      formatter: (points: { dataIndex: number }[]) => {
        const unit = units[points[0]?.dataIndex ?? 0];
        if (!unit) return '';
        const { handover } = unit;
        const lines = SERIES.map(
          ({ key }) =>
            `${words.name(key)}: ${words.count(handover[key])} (${words.share(handover[key], handover.declared)})`,
        );
        return [unit.name, ...lines].join('\n');
      },
    },
    xAxis: narrow ? values : names,
    yAxis: narrow ? names : values,
    series: SERIES.map(({ key, colour, symbol }) => ({
      type: 'bar',
      stack: 'rows',
      name: words.name(key),
      barCategoryGap: '28%',
      itemStyle: {
        color: colour,
        // A pattern beside the colour for readers who do not tell red from green.
        decal: symbol
          ? { symbol, color: 'rgba(255,255,255,0.45)', dashArrayX: [2, 4], dashArrayY: [3, 3] }
          : undefined,
      },
      data: units.map(({ handover }) =>
        handover.declared > 0 ? (handover[key] / handover.declared) * 100 : 0,
      ),
    })),
  };
}
