import type { CellColour, TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { paperTime } from '../../platform/vietnam-time';
import { COLOURS } from '../scores/report-charts';
import type { ResultValue } from '../score';
import type { ComparisonView } from './comparison.schema';

const WORDS: Record<ResultValue, string> = {
  ...{ met: 'Đạt', partly_met: 'Đạt một phần', not_met: 'Không đạt' },
  not_applicable: 'Không áp dụng',
};
const SHADES: Record<ResultValue, CellColour> = {
  ...{ met: 'green', partly_met: 'yellow', not_met: 'red', not_applicable: 'grey' },
};
const BESIDE = [
  COLOURS.main,
  COLOURS.partly,
  COLOURS.met,
  COLOURS.notMet,
  COLOURS.beside,
  '6A4C93',
];
/** More bars a group than this are not told apart. */
const MOST_BARS = BESIDE.length;
const ON_A4 = 8;

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width, kind: 'text' },
});

/** Units side by side as a workbook: points by group with a chart, results item by item, what they add up to. */
export function comparisonSheets({
  number,
  name,
  at,
  units,
  groups,
}: ComparisonView): TableSheet[] {
  const title = (what: string) => [
    what,
    `Lần vận hành thử số ${number}: ${name}`,
    `Số liệu tính đến ${paperTime(new Date(at))}. Chỉ tính kết quả đã xác nhận ở lần này.`,
  ];
  const ofUnits = (kind: TableColumn['kind'], width: number): TableColumn[] =>
    units.map(({ unitName }, place) => ({ key: `unit${place}`, header: unitName, width, kind }));
  const values = (of: (place: number) => string | number | null): TableRow =>
    Object.fromEntries(units.map((_, place) => [`unit${place}`, of(place)]));
  const share = (percent: number | null) => (percent === null ? null : percent / 100);
  const paper = units.length > ON_A4 ? ('A3' as const) : ('A4' as const);
  return [
    {
      ...{ name: 'Theo nhóm', title: title('So sánh các đơn vị theo nhóm nội dung (điểm)'), paper },
      columns: [text('code', 'Nhóm', 8), text('name', 'Tên nhóm', 36), ...ofUnits('percent', 14)],
      rows: groups.map((group) => ({
        ...{ code: group.code, name: group.name.vi },
        ...values((place) => share(group.scores[place]!.percent)),
      })),
      total: { name: 'Tổng cộng', ...values((place) => share(units[place]!.score.percent)) },
      ...(units.length <= MOST_BARS && {
        chart: {
          ...{ title: 'Điểm theo nhóm của từng đơn vị', category: 'name', most: 1 },
          series: units.map((_, place) => ({ key: `unit${place}`, colour: BESIDE[place]! })),
        },
      }),
    },
    {
      ...{ name: 'Từng nội dung', title: title('So sánh các đơn vị theo từng nội dung'), paper },
      columns: [
        ...[text('code', 'Mã', 8), text('name', 'Nội dung', 50), text('mandatory', 'Bắt buộc', 10)],
        ...[text('differs', 'So sánh', 12), ...ofUnits('text', 16)],
      ],
      filter: true,
      rows: groups.flatMap(({ items }) =>
        items.map(({ code, name: called, mandatory, differs, cells }) => ({
          ...{ code, name: called.vi, mandatory: mandatory ? 'Có' : '' },
          differs: differs ? 'Khác nhau' : '',
          ...values((place) => wordOf(cells[place]!)),
        })),
      ),
      fill: (row) =>
        Object.fromEntries(units.map((_, place) => [`unit${place}`, shadeOf(row[`unit${place}`])])),
    },
    {
      ...{ name: 'Tổng hợp', title: title('Tổng hợp từng đơn vị') },
      columns: [
        ...[text('code', 'Mã', 10), text('name', 'Xã, phường, đặc khu', 30)],
        { key: 'percent', header: 'Điểm', width: 10, kind: 'percent' },
        ...(
          [
            ['met', 'Đạt'],
            ['partlyMet', 'Đạt một phần'],
            ['notMet', 'Không đạt'],
            ['notEvaluated', 'Chưa đánh giá'],
            ['notApplicable', 'Không áp dụng'],
            ['mandatoryMet', 'Bắt buộc đạt'],
            ['mandatory', 'Bắt buộc phải đánh giá'],
            ['minutes', 'Số phút đo được'],
            ['minutesOf', 'Số nội dung có đo'],
          ] as const
        ).map(([key, header]): TableColumn => ({ key, header, width: 12, kind: 'number' })),
      ],
      filter: true,
      rows: units.map(({ unitCode, unitName, score, minutes, minutesOf }) => {
        const { met, partlyMet, notMet, notEvaluated, notApplicable } = score.all;
        const { mandatory } = score;
        return {
          ...{ code: unitCode, name: unitName, percent: share(score.percent), minutes, minutesOf },
          ...{ met, partlyMet, notMet, notEvaluated, notApplicable, mandatoryMet: mandatory.met },
          mandatory: mandatory.total - mandatory.notApplicable,
        };
      }),
    },
  ];
}

type Cell = ComparisonView['groups'][number]['items'][number]['cells'][number];
const wordOf = ({ result, outside }: Cell): string =>
  outside ? 'Không chạy lại' : result ? WORDS[result] : 'Chưa đánh giá';

const shadeOf = (word: unknown): CellColour | undefined => {
  const known = Object.entries(WORDS).find(([, each]) => each === word);
  return known && SHADES[known[0] as ResultValue];
};
