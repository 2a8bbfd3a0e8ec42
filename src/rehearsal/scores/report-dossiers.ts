import { printedNumber } from '../../handover/minutes/printed-value';
import type { PaperBlock, PaperColumn } from '../../office/papers/paper';
import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { INDICATORS } from '../dossiers/indicators';
import type { StepFigures } from '../dossiers/step-figures';
import { COLOURS, comparisonChart, indicatorChart, stepChart } from './report-charts';
import { INDICATOR_WORDS, percentOf, percentText, shareText } from './report-facts';
import type { ReportFacts } from './report-facts';

type Tested = NonNullable<ReportFacts['dossiers']>;

const column = (title: string, weight: number, align: PaperColumn['align'] = 'right') => ({
  ...{ title, weight, align },
});
const CHANNELS = { counter: 'trực tiếp', online: 'trực tuyến' } as const;
const minutes = (value: number) => value.toFixed(1).replace('.', ',');

/** Test dossiers in the report: the five indicators and the minutes of each step, as tables and charts. */
export function dossierBlocks({ count, purged, indicators, steps }: Tested): PaperBlock[] {
  return [
    { kind: 'clause', text: 'HỒ SƠ THỬ NGHIỆM' },
    {
      kind: 'paragraph',
      text: `Số hồ sơ thử nghiệm: ${printedNumber(count)}; đã xác nhận xóa: ${shareText(purged, count)}. Mẫu số của từng chỉ tiêu là phần đã đo; phần không đo không tính.`,
    },
    {
      kind: 'table',
      table: {
        columns: [column('Chỉ tiêu', 60, 'left'), column('Đạt trên số đo', 30)],
        rows: INDICATORS.map((key) => ({
          cells: [INDICATOR_WORDS[key], shareText(indicators[key].part, indicators[key].whole)],
        })),
      },
    },
    { kind: 'chart', chart: indicatorChart(indicators) },
    ...(steps.length === 0
      ? []
      : [stepTable(steps), { kind: 'chart' as const, chart: stepChart(steps) }]),
  ];
}

const stepTable = (steps: readonly StepFigures[]): PaperBlock => ({
  kind: 'table',
  table: {
    columns: [
      column('Kịch bản', 16, 'left'),
      column('Bước', 24, 'left'),
      column('Phút chuẩn', 9),
      column('Số lần đo', 8),
      column('Phút bình quân', 10),
      column('Lâu nhất', 9),
      column('Quá chuẩn', 14),
    ],
    rows: steps.map((step) => ({
      cells: [
        `${step.scenario} (${CHANNELS[step.channel]})`,
        `${step.position}. ${step.name}`,
        step.standardMinutes === null ? '–' : printedNumber(step.standardMinutes),
        printedNumber(step.measured),
        minutes(step.mean),
        minutes(step.longest),
        step.standardMinutes === null ? '–' : shareText(step.beyond, step.measured),
      ],
    })),
  },
});

/** Groups of this round beside those of the round it follows. */
export function comparisonBlocks({ scores, previous, trial }: ReportFacts): PaperBlock[] {
  if (!previous) return [];
  const before = new Map(previous.groups.map(({ code, score }) => [code, score]));
  return [
    { kind: 'clause', text: `SO VỚI LẦN SỐ ${previous.number}` },
    {
      kind: 'paragraph',
      text: `Lần số ${trial.number} chỉ chạy lại nội dung chưa đạt, nên điểm từng nhóm được tính trên các nội dung chạy lại.`,
    },
    {
      kind: 'table',
      table: {
        columns: [
          column('Nhóm nội dung', 40, 'left'),
          column(`Điểm lần số ${previous.number}`, 16),
          column('Không đạt', 12),
          column(`Điểm lần số ${trial.number}`, 16),
          column('Không đạt', 12),
        ],
        rows: scores.groups.map(({ code, name, score }) => {
          const old = before.get(code);
          return {
            cells: [
              `${code}. ${name.vi}`,
              percentText(old?.percent ?? null),
              old ? printedNumber(old.all.notMet) : '–',
              percentText(score.percent),
              printedNumber(score.all.notMet),
            ],
          };
        }),
      },
    },
    { kind: 'chart', chart: comparisonChart(scores, previous) },
  ];
}

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width, kind: 'text' },
});
const number = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12, kind: 'number' },
});

/** The same as sheets of the workbook. */
export function dossierSheets(
  { indicators, steps }: Tested,
  title: (what: string) => string[],
): TableSheet[] {
  return [
    {
      name: 'Năm chỉ tiêu',
      title: title('Năm chỉ tiêu của hồ sơ thử nghiệm'),
      columns: [
        text('name', 'Chỉ tiêu', 50),
        number('part', 'Đạt'),
        number('whole', 'Đã đo'),
        { key: 'percent', header: 'Tỷ lệ', width: 10, kind: 'percent' },
      ],
      chart: {
        ...{ title: 'Năm chỉ tiêu', category: 'name', most: 1 },
        series: [{ key: 'percent', colour: COLOURS.main }],
      },
      rows: INDICATORS.map((key): TableRow => {
        const percent = percentOf(indicators[key]);
        return {
          ...{ name: INDICATOR_WORDS[key], ...indicators[key] },
          percent: percent === null ? null : percent / 100,
        };
      }),
    },
    {
      name: 'Thời gian từng bước',
      title: title('Thời gian thực hiện từng bước của hồ sơ thử nghiệm (phút)'),
      columns: [
        text('scenario', 'Kịch bản', 14),
        text('scenarioName', 'Tên kịch bản', 40),
        number('position', 'Bước số'),
        text('name', 'Bước', 36),
        number('standardMinutes', 'Phút chuẩn'),
        number('measured', 'Số lần đo'),
        number('mean', 'Phút bình quân'),
        number('longest', 'Lâu nhất'),
        number('beyond', 'Quá chuẩn'),
      ],
      chart: {
        ...{ title: 'Phút bình quân so với phút chuẩn', category: 'name' },
        series: [
          { key: 'mean', colour: COLOURS.main },
          { key: 'standardMinutes', colour: COLOURS.beside },
        ],
      },
      rows: steps.map((step) => ({ ...step })),
    },
  ];
}
