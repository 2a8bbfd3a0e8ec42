import type { TableColumn, TableRow, TableSheet, TableValue } from '../../office/excel/table';
import { paperTime } from '../../platform/vietnam-time';
import type { ExportedLine } from '../exported-lines';
import { exportColumns } from '../list-export-columns';
import type { ExportFrame } from '../list-export-frame';
import { rowsOf } from '../list-export-rows';
import { KIND_WORDS } from '../list-export-sheet';
import { sheetNames } from './sheet-names';

/** One list as the summary tells it. */
export interface SummedList {
  code: string;
  unit: string;
  giver: string;
  rows: {
    declared: number;
    accepted: number;
    disputed: number;
    closed: number;
    outstanding: number;
  };
  /** Thousandths. */
  quantity: number;
  /** đồng. */
  money: number;
}

/** A list with the lines of it. */
export interface ProvincePart {
  /** The giver as its column names it, told from its namesakes. */
  giver: string;
  pages: AsyncIterable<readonly ExportedLine[]>;
}

/** What the province's workbook is made of, but for the giver, who stands in every row. */
export type ProvinceFrame = Omit<ExportFrame, 'giver'>;

/** Heading by which an edited copy is divided again when it comes back. */
export const GIVER_COLUMN = 'Đơn vị giao';

const QUANTITY = 1000;
const number = (key: string, header: string): TableColumn => ({
  key,
  header,
  width: 12,
  kind: 'number',
});

/** The summary by unit: a sheet to print, with sums. */
export function summarySheet(frame: ProvinceFrame, lists: readonly SummedList[]): TableSheet {
  const { type, round, exported, made } = frame;
  const sums = new Map<string, number>();
  const lines = lists.map((list, at) => {
    const { rows, quantity, money } = list;
    const figures = { ...rows, quantity: quantity / QUANTITY, money };
    for (const [key, value] of Object.entries(figures)) sums.set(key, (sums.get(key) ?? 0) + value);
    return { ordinal: at + 1, code: list.code, unit: list.unit, giver: list.giver, ...figures };
  });
  const { moneyColumn, code, name } = type.declaration;
  return {
    name: sheetNames.summary,
    title: [
      name.vi,
      `Tổng hợp toàn tỉnh ${code} theo đơn vị giao`,
      `Đợt sắp xếp ${round.name}; thời điểm chốt số liệu: ${paperTime(new Date(round.cutOff))}`,
      `${KIND_WORDS[exported.kind]} · Số tệp ${exported.number} · Người xuất: ${exported.requestedByName}, lúc ${paperTime(made)}`,
    ],
    columns: [
      { key: 'ordinal', header: 'STT', width: 6, kind: 'plain' },
      { key: 'code', header: 'Mã', width: 8, kind: 'text' },
      { key: 'unit', header: 'Đơn vị', width: 24, kind: 'text' },
      { key: 'giver', header: 'Bên giao', width: 34, kind: 'text' },
      number('declared', 'Dòng kê khai'),
      number('accepted', 'Đã tiếp nhận'),
      number('disputed', 'Chênh lệch'),
      number('closed', 'Không bàn giao'),
      number('outstanding', 'Còn lại'),
      number('quantity', 'Số lượng kê khai'),
      ...(moneyColumn
        ? [{ key: 'money', header: 'Giá trị kê khai (đồng)', width: 18, kind: 'money' as const }]
        : []),
    ],
    rows: lines,
    numberingRow: true,
    total: (): TableRow => ({
      giver: `Tổng cộng: ${lists.length} danh sách`,
      ...Object.fromEntries<TableValue>(sums),
    }),
    notes: round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : [],
    placeAndDate: '……………, ngày …… tháng …… năm ……',
    signatures: [{ title: 'Người lập biểu' }, { title: 'Thủ trưởng đơn vị' }],
  };
}

/** All rows, flat: the giver first, so that an edited copy finds its lists again. */
export function rowsSheet(frame: ProvinceFrame, parts: Iterable<ProvincePart>): TableSheet {
  return {
    name: sheetNames.rows,
    title: [],
    filter: true,
    columns: [
      { key: 'giver', header: GIVER_COLUMN, width: 34, kind: 'text' },
      ...exportColumns(frame),
    ],
    rows: allRows(frame, parts),
  };
}

async function* allRows(
  frame: ProvinceFrame,
  parts: Iterable<ProvincePart>,
): AsyncGenerator<TableRow> {
  let at = 0;
  for (const { giver, pages } of parts)
    for await (const row of rowsOf({ ...frame, giver }, pages, new Map())) {
      at += 1;
      yield { ...row, giver, 'v.ordinal': at };
    }
}
