import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { barText, hasRoom, inkOn, NUMBER_FORMATS, type PaperChart } from './chart';
import { SHEET, TYPEFACE } from './sheet';

const TWIPS_PER_PIXEL = 15;
const LINE_PIXELS = 18;
const FRAME_PIXELS = 90;
const TALLEST_PIXELS = 860;
const SMALL = { name: TYPEFACE, size: SHEET.small };

/** Figures at the bars. */
const labelsOf = (unit: PaperChart['unit']) => ({
  ...{ value: true, numberFormat: NUMBER_FORMATS[unit], font: SMALL },
});

/** The chart as one of Word's own, with its figures in a workbook inside. @param width in twips. */
export function chartParagraph(chart: PaperChart, width: number): Paragraph {
  const { title, categories, series, stacked, unit, most } = chart;
  const lines = categories.length * (stacked ? 1.4 : series.length + 0.4);
  const drawn = new ChartRun({
    type: 'bar',
    title: { text: title, font: { name: TYPEFACE, size: 12, bold: true } },
    categories,
    series: series.map(({ name, colour, values }, at) => ({
      ...{ name, values, color: colour },
      ...(stacked && {
        dataLabels: { ...labelsOf(unit), font: { ...SMALL, color: inkOn(colour) } },
        pointLabels: values.map((_, place) => (hasRoom(chart, at, place) ? undefined : false)),
      }),
    })),
    ...(stacked && { stacking: 'stacked' as const }),
    gapWidth: 40,
    legend: series.length > 1 ? { position: 'bottom', font: SMALL } : false,
    font: { name: TYPEFACE },
    // The first category stands on top, as in the table.
    categoryAxis: { reverseOrder: true, font: SMALL },
    valueAxis: {
      ...{ minimum: 0, ...(most !== undefined && { maximum: most }), crossesAt: 'maximum' },
      ...{ numberFormat: unit === 'percent' ? '0"%"' : '#,##0', font: SMALL },
    },
    dataLabels: labelsOf(unit),
    transformation: {
      width: Math.floor(width / TWIPS_PER_PIXEL),
      height: Math.min(TALLEST_PIXELS, Math.round(FRAME_PIXELS + lines * LINE_PIXELS)),
    },
    altText: { name: title, title, description: inWords(chart) },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [drawn] });
}

/** Every figure, for who cannot see the bars. */
const inWords = ({ title, categories, series, unit }: PaperChart): string =>
  [
    title,
    ...categories.map((category, at) =>
      [
        category,
        series.map(({ name, values }) => `${name} ${barText(values[at] ?? null, unit)}`).join(', '),
      ].join(': '),
    ),
  ].join('. ');
