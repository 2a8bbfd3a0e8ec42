import type { Content, TableCell } from 'pdfmake/interfaces';
import { barsOf, barText, type PaperChart } from './chart';
import { SHEET } from './sheet';

const BAR = 9;
const GAP = 2;
const LABEL_SHARE = 0.36;
const FIGURE_SHARE = 0.16;
const GROUND = '#eceff1';
/** Longer charts go on from page to page. */
const WHOLE = 24;

/**
 * The chart as lines of name, bars and figures: the bars are drawn, names and figures stay text that can be searched and
 * read out. @param width in points.
 */
export function chartContent(chart: PaperChart, width: number): Content {
  const { title, categories, series } = chart;
  const line = width * (1 - LABEL_SHARE - FIGURE_SHARE) - 12;
  return {
    margin: [0, 6, 0, 10],
    unbreakable: categories.length * series.length <= WHOLE || categories.length <= WHOLE / 2,
    stack: [
      { text: title, bold: true, alignment: 'center', fontSize: 12, margin: [0, 0, 0, 4] },
      ...(series.length > 1 ? [legend(chart)] : []),
      {
        fontSize: SHEET.small,
        lineHeight: 1,
        layout: {
          ...{ hLineWidth: () => 0, vLineWidth: () => 0 },
          ...{ paddingLeft: () => 0, paddingRight: () => 6 },
          ...{ paddingTop: () => 1.5, paddingBottom: () => 1.5 },
        },
        table: {
          dontBreakRows: true,
          widths: [width * LABEL_SHARE - 6, line, '*'],
          body: categories.map((category, at): TableCell[] => [
            { text: category, alignment: 'right' },
            { canvas: barsIn(chart, at, line) },
            figures(chart, at),
          ]),
        },
      },
    ],
  };
}

const legend = ({ series }: PaperChart): Content => ({
  fontSize: SHEET.small,
  margin: [0, 0, 0, 4],
  columnGap: 10,
  columns: series.map(({ name, colour }) => ({
    width: 'auto',
    columnGap: 3,
    columns: [
      {
        width: BAR,
        canvas: [{ type: 'rect', x: 0, y: 1, w: BAR, h: BAR - 1, color: `#${colour}` }],
      },
      { width: 'auto', text: name },
    ],
  })),
});

function barsIn(chart: PaperChart, category: number, line: number) {
  const bars = barsOf(chart, category);
  const rows = chart.stacked ? 1 : bars.length;
  const rect = (x: number, y: number, w: number, color: string) => ({
    ...{ type: 'rect' as const, x, y, w, h: BAR, color },
  });
  return [
    ...Array.from({ length: rows }, (_, at) => rect(0, at * (BAR + GAP), line, GROUND)),
    ...bars.flatMap((bar, at) =>
      bar && bar.length > 0
        ? [
            rect(
              bar.from * line,
              chart.stacked ? 0 : at * (BAR + GAP),
              bar.length * line,
              `#${chart.series[at]!.colour}`,
            ),
          ]
        : [],
    ),
  ];
}

function figures({ series, stacked, unit }: PaperChart, category: number): TableCell {
  const texts = series.map(({ values }) => barText(values[category] ?? null, unit));
  return stacked ? { text: texts.join(' / ') } : { stack: texts };
}
