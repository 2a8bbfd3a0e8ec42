const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
const DAY_MS = 86_400_000;
/** More days than this are not drawn ahead: the line would be a point. */
const MOST_DAYS = 120;

/** The calendar day in Việt Nam of a moment. */
const dayOf = (moment: string) =>
  new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

export interface BurnUp {
  trend: { asOf: string; counts: { green: number; yellow: number; red: number } }[];
  effectiveDate: string;
  total: number;
}

/** For each day up to the first day of the new units how many were ready; null where nothing was kept or it lies ahead. */
export function burnUpOf({ trend, effectiveDate }: BurnUp) {
  const kept = new Map(trend.map(({ asOf, counts }) => [dayOf(asOf), counts.green]));
  const [first, last] = [[...kept.keys()][0] ?? effectiveDate, [...kept.keys()].at(-1)!];
  const end = last > effectiveDate ? last : effectiveDate;
  const days = daysBetween(first, end).slice(0, MOST_DAYS);
  return { days, ready: days.map((day) => kept.get(day) ?? null) };
}

interface Words {
  ready: string;
  all: string;
  day: (day: string) => string;
}

/** Units that are ready, day by day, beside all there are, up to the first day. */
export function burnUpOption(given: BurnUp, words: Words) {
  const { days, ready } = burnUpOf(given);
  return {
    aria: { enabled: true, label: { enabled: false } },
    textStyle: { fontFamily: FONT },
    animation: false,
    grid: {
      ...{ left: 8, right: 16, top: 34, bottom: 4 },
      ...{ outerBoundsMode: 'same', outerBoundsContain: 'all' },
    },
    legend: { top: 0, left: 0, textStyle: { color: '#17232e' } },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: {
      ...{ type: 'category', data: days.map(words.day) },
      axisLabel: { fontSize: 11, color: '#4a5663' },
    },
    yAxis: {
      ...{ type: 'value', minInterval: 1, max: given.total },
      axisLabel: { color: '#4a5663' },
      splitLine: { lineStyle: { color: '#e3e8ed' } },
    },
    series: [
      {
        ...{ type: 'line', name: words.ready, data: ready, connectNulls: true },
        ...{ symbolSize: 6, itemStyle: { color: '#2d8a5a' }, areaStyle: { opacity: 0.15 } },
      },
      {
        ...{ type: 'line', name: words.all, data: days.map(() => given.total), symbol: 'none' },
        lineStyle: { type: 'dashed', color: '#4a5663' },
        itemStyle: { color: '#4a5663' },
      },
    ],
  };
}
