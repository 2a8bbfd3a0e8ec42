/** A series of bars; the colour is six hexadecimal digits. */
export interface ChartBars {
  name: string;
  colour: string;
  /** One for each category; null where there is none: no bar, and a dash in place of the figure. */
  values: (number | null)[];
}

/** A chart of horizontal bars, as data; each writer draws it in its own way. */
export interface PaperChart {
  /** Stands above the bars, and is read out in their place. */
  title: string;
  categories: string[];
  series: ChartBars[];
  /** Bars of one category in one line, each beginning where the last one ends. */
  stacked?: boolean;
  /** How values are printed: `12,5%`, `12`, `12,5`. */
  unit: 'percent' | 'count' | 'decimal';
  /** Upper end; the greatest bar where it is left out. */
  most?: number;
}

/** The figure of a bar as papers write it. */
export function barText(value: number | null, unit: PaperChart['unit']): string {
  if (value === null) return '–';
  if (unit === 'count') return value.toLocaleString('vi-VN', { maximumFractionDigits: 0 });
  const text = value.toFixed(1).replace('.', ',');
  return unit === 'percent' ? `${text}%` : text;
}

/** Number format of the same for programs that draw charts themselves. */
export const NUMBER_FORMATS: Record<PaperChart['unit'], string> = {
  ...{ percent: '0.0"%"', count: '#,##0', decimal: '0.0' },
};

/** What a full line stands for: the greatest bar, or sum of bars where they are stacked; never 0. */
export function fullLine({ categories, series, stacked, most }: PaperChart): number {
  if (most !== undefined) return most;
  const lines = categories.map((_, at) => {
    const values = series.map(({ values: all }) => all[at] ?? 0);
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  return Math.max(0, ...lines) || 1;
}

/** A bar as part of the full line: where it begins and how long it is, from 0 to 1. */
export interface BarPlace {
  from: number;
  length: number;
}

/** Bars of one category; null where there is no figure. What goes beyond the line is cut at its end. */
export function barsOf(chart: PaperChart, category: number): (BarPlace | null)[] {
  const full = fullLine(chart);
  let from = 0;
  return chart.series.map(({ values }) => {
    const value = values[category] ?? null;
    if (value === null) return null;
    const place = { from, length: Math.min(1 - from, Math.max(0, value / full)) };
    if (chart.stacked) from += place.length;
    return place;
  });
}

/** Black or white, whichever is read on a bar of this colour (six hexadecimal digits; WCAG 2.2, relative luminance). */
export function inkOn(colour: string): '000000' | 'FFFFFF' {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return luminance > 0.179 ? '000000' : 'FFFFFF';
}

/** Shorter bars have no room for a figure inside. */
const ROOM_FOR_FIGURE = 0.05;

/** Whether the figure of a bar can stand inside it; a figure beside its bar always has room. */
export const hasRoom = (chart: PaperChart, series: number, category: number): boolean =>
  !chart.stacked || (barsOf(chart, category)[series]?.length ?? 0) >= ROOM_FOR_FIGURE;
