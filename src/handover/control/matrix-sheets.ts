import type { CellColour, TableRow, TableSheet } from '../../office/excel/table';
import type { MatrixView } from '../round-views.schema';
import type { ControlLine } from './control.schema';
import type { ControlStatus } from './compare-control';

type Unit = MatrixView['units'][number];
type Cell = Unit['cells'][number];

const STATE_WORDS: Record<Cell['state'], string> = {
  filed: 'Đã nộp',
  empty: 'Không phát sinh',
  missing: 'Chưa nộp',
  late: 'Quá hạn',
  optional: 'Không yêu cầu',
  hidden: 'Ngoài phạm vi',
};

export const STATUS_WORDS: Record<ControlStatus, string> = {
  contradicted: 'không phát sinh trái số đối chứng',
  differs: 'lệch số đối chứng',
  unmatched: 'khớp tổng số, còn dòng chưa khớp nguồn',
  awaiting: 'lệch, chờ chấp nhận lý do',
  undeclared: 'có số đối chứng',
  explained: 'lệch, đã chấp nhận lý do',
  equal: 'khớp số đối chứng',
};

/** “Đã nộp; nộp muộn 3 ngày; lệch số đối chứng”. */
function cellWords({ state, lateDays, control }: Cell): string {
  const late =
    lateDays === null ? [] : [state === 'late' ? `${lateDays} ngày` : `nộp muộn ${lateDays} ngày`];
  return [STATE_WORDS[state], ...late, ...(control ? [STATUS_WORDS[control]] : [])].join('; ');
}

const DIFFERING: readonly (ControlStatus | null)[] = [
  'contradicted',
  'differs',
  'unmatched',
  'awaiting',
];

const RED: readonly (ControlStatus | null)[] = ['contradicted', 'differs', 'unmatched'];

function colourOf({ state, control }: Cell): CellColour | undefined {
  if (state === 'late' || RED.includes(control)) return 'red';
  if (state === 'missing' || control === 'awaiting') return 'yellow';
  if (state === 'filed') return 'green';
  return state === 'empty' ? 'grey' : undefined;
}

const DONE: readonly Cell['state'][] = ['filed', 'empty'];
const OWED: readonly Cell['state'][] = ['filed', 'empty', 'missing', 'late'];
const count = (cells: readonly Cell[], states: readonly Cell['state'][]): number =>
  cells.filter(({ state }) => states.includes(state)).length;

/** Givers × kinds of lists, in the words of the screen. */
export function matrixSheet(matrix: MatrixView, titles: readonly string[]): TableSheet {
  const cells = new Map<TableRow, Unit>();
  const rows = matrix.units.map((unit, at): TableRow => {
    const row = {
      ordinal: at + 1,
      ...{ code: unit.code, name: unit.name },
      level: unit.side === 'old' ? 'Cấp xã' : 'Cấp huyện',
      done: count(unit.cells, DONE),
      owed: count(unit.cells, OWED),
      late: count(unit.cells, ['late']),
      differing: unit.cells.filter(({ control }) => DIFFERING.includes(control)).length,
      ...Object.fromEntries(unit.cells.map((cell) => [`type ${cell.listType}`, cellWords(cell)])),
    };
    cells.set(row, unit);
    return row;
  });
  const all = matrix.units.flatMap((unit) => unit.cells);
  return {
    name: 'Nộp danh sách',
    title: ['Tình hình nộp danh sách bàn giao', ...titles],
    columns: [
      { header: 'STT', key: 'ordinal', width: 6, kind: 'plain' },
      { header: 'Mã', key: 'code', width: 9, kind: 'text' },
      { header: 'Đơn vị bàn giao', key: 'name', width: 28, kind: 'text' },
      { header: 'Cấp', key: 'level', width: 10, kind: 'text' },
      { header: 'Đã nộp hoặc không phát sinh', key: 'done', width: 12, kind: 'number' },
      { header: 'Phải nộp', key: 'owed', width: 10, kind: 'number' },
      { header: 'Quá hạn', key: 'late', width: 10, kind: 'number' },
      { header: 'Lệch số đối chứng', key: 'differing', width: 11, kind: 'number' },
      ...matrix.types.map(({ code, name }) => ({
        ...{ header: `${code} ${name.vi}`, key: `type ${code}`, width: 22 },
        kind: 'text' as const,
      })),
    ],
    rows,
    total: {
      name: 'Tổng số',
      ...{ done: count(all, DONE), owed: count(all, OWED), late: count(all, ['late']) },
      differing: all.filter(({ control }) => DIFFERING.includes(control)).length,
      ...Object.fromEntries(
        matrix.types.map(({ code }) => {
          const own = all.filter(({ listType }) => listType === code);
          return [`type ${code}`, `${count(own, DONE)}/${count(own, OWED)}`];
        }),
      ),
    },
    notes: matrix.types.map(
      ({ code, name, dueOn, cutOffDay }) =>
        `${code} ${name.vi}: hạn nộp ${day(dueOn)}, chốt số liệu đến hết ngày ${day(cutOffDay)}.`,
    ),
    paper: 'A3',
    fill: (row) =>
      Object.fromEntries(
        (cells.get(row)?.cells ?? []).map((cell) => [`type ${cell.listType}`, colourOf(cell)]),
      ),
  };
}

/** Every control figure beside what is declared. */
export function controlSheet(lines: readonly ControlLine[], titles: readonly string[]): TableSheet {
  const thousandths = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value / 1000;
  return {
    name: 'Số đối chứng',
    title: ['Số kê khai và số đối chứng', ...titles],
    columns: [
      { header: 'STT', key: 'ordinal', width: 6, kind: 'plain' },
      { header: 'Đơn vị bàn giao', key: 'giver', width: 34, kind: 'text' },
      { header: 'Danh sách', key: 'list', width: 30, kind: 'text' },
      { header: 'Nguồn đối chứng', key: 'source', width: 34, kind: 'text' },
      { header: 'Số liệu đến ngày', key: 'asOf', width: 12, kind: 'day' },
      ...(['Kê khai', 'Số đối chứng', 'Chênh lệch'] as const).flatMap((group, at) => [
        { header: 'Số dòng', key: `rows ${at}`, width: 10, kind: 'number' as const, group },
        { header: 'Số lượng', key: `quantity ${at}`, width: 12, kind: 'number' as const, group },
        { header: 'Giá trị (đồng)', key: `money ${at}`, width: 18, kind: 'money' as const, group },
      ]),
      ...(['Khớp', 'Chỉ có ở nguồn', 'Chỉ có trong kê khai', 'Còn phải làm rõ'] as const).map(
        (header, at) => ({
          ...{ header, key: `matched ${at}`, width: 11, kind: 'number' as const },
          group: 'Đối chiếu từng dòng',
        }),
      ),
      { header: 'Tình trạng', key: 'status', width: 26, kind: 'text' },
      { header: 'Lý do của đơn vị', key: 'reason', width: 40, kind: 'text' },
      { header: 'Trả lời của cơ quan chủ trì', key: 'answer', width: 34, kind: 'text' },
    ],
    rows: lines.map((line, at) => ({
      ordinal: at + 1,
      ...{ giver: line.giver.name, list: `${line.listType} ${line.listTypeName.vi}` },
      ...{ source: line.sourceWords.vi, asOf: line.asOf },
      ...Object.fromEntries(
        [line.declared, line.control, line.differences].flatMap((amounts, group) => [
          [`rows ${group}`, amounts?.rows],
          [`quantity ${group}`, thousandths(amounts?.quantity)],
          [`money ${group}`, amounts?.money],
        ]),
      ),
      ...Object.fromEntries(
        [line.rows?.both, line.rows?.onlySource, line.rows?.onlyList, line.rows?.open].map(
          (count, at) => [`matched ${at}`, count ?? null],
        ),
      ),
      status: STATUS_WORDS[line.status],
      reason: line.explanation?.holds ? line.explanation.reason : null,
      answer: line.explanation?.holds ? line.explanation.answer : null,
    })),
    paper: 'A3',
  };
}

const day = (text: string): string => text.split('-').reverse().join('/');
