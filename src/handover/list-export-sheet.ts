import { sealedKind, type ColumnDeclaration, type RowValue } from '../imports/declaration';
import type { TableColumn, TableRow, TableSheet, TableValue } from '../office/excel/table';
import { sealedValue, type SealedValue } from '../platform/secrets/personal-value';
import { paperTime } from '../platform/vietnam-time';
import type { DiscrepancyKind } from './acceptance';
import type { ExportedLine } from './exported-lines';
import type { ListExport } from './list-export.entity';
import { RECEIVER, ROW_CODE, type ListType } from './list-types/list-type';
import { BUCKET_WORDS, DISCREPANCY_WORDS } from './paper-words';

/** What stands around the lines of an exported list. */
export interface ExportFrame {
  exported: Pick<
    ListExport,
    'number' | 'kind' | 'bucket' | 'requestedByName' | 'receivers' | 'receiverOrganisationId'
  >;
  type: ListType;
  giver: string;
  round: { name: string; cutOff: string; demonstration: boolean };
  made: Date;
  lines: number;
  /** Whether rows stand under captions of groups. */
  grouped: boolean;
  /** Names of organisations by id. */
  names: ReadonlyMap<string, string>;
  /** What is written for a sealed value: the value itself, or its mask. */
  shown: (sealed: SealedValue) => string;
}

/** What a file with masks, or with everything, calls itself. */
export const KIND_WORDS: Record<ListExport['kind'], string> = {
  masked: 'Bản che số định danh',
  full: 'Bản đầy đủ – lưu hành nội bộ',
};

/** Excel counts with 15 digits; a larger amount is written as text. */
const MOST_EXACT = 999_999_999_999_999;
const QUANTITY = 1000;

/**
 * The sheet of an exported list: head, stamp, typed columns of the list type, and for each portion
 * how much goes to whom and how it stands. Sums grow while the lines are written.
 */
export function exportSheet(
  frame: ExportFrame,
  pages: AsyncIterable<readonly ExportedLine[]>,
): TableSheet {
  const { type, exported, giver, round, lines } = frame;
  const sums = new Map<string, number>();
  const stamp = stampOf(frame);
  const columns = exportColumns(frame);
  return {
    name: type.declaration.code,
    agency: giver,
    title: [
      type.declaration.name.vi,
      `Danh sách bàn giao ${type.declaration.code} – ${giver}`,
      `Đợt sắp xếp ${round.name}; thời điểm chốt số liệu: ${paperTime(new Date(round.cutOff))}`,
      scopeLine(frame),
      stamp,
    ],
    columns,
    paper: widthOf(columns) > MOST_ON_A4 ? 'A3' : 'A4',
    rows: rowsOf(frame, pages, sums),
    numberingRow: true,
    total: () => totalOf(frame, sums),
    notes: [
      `Tổng số: ${lines} dòng. Mỗi dòng là một phần bàn giao; dòng kê khai đã chia cho nhiều bên chiếm nhiều dòng, số liệu của cả dòng kê khai chỉ ghi ở dòng đầu.`,
      ...(exported.kind === 'full'
        ? [
            'Tệp có dữ liệu cá nhân đầy đủ: chỉ dùng đúng lý do đã ghi, không chuyển tiếp, xóa khi dùng xong.',
          ]
        : []),
      'Tệp xuất từ phần mềm để làm việc, không thay cho biên bản bàn giao.',
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
      stamp,
    ],
    stamp: {
      header: `${type.declaration.code} – ${giver}`,
      left: `${KIND_WORDS[exported.kind]} · ${exported.number}`,
      right: `${exported.requestedByName}, ${paperTime(frame.made)}`,
    },
  };
}

const widthOf = (columns: readonly TableColumn[]): number =>
  columns.reduce((all, { width }) => all + width, 0);

/** Who took what out, when: the line that stands above and below the table. */
function stampOf({ exported, made }: ExportFrame): string {
  const { kind, number, requestedByName } = exported;
  return `${KIND_WORDS[kind].toLocaleUpperCase('vi')} · Số tệp ${number} · Người xuất: ${requestedByName}, lúc ${paperTime(made)}`;
}

function scopeLine({ exported, names }: ExportFrame): string {
  const { receivers, bucket, receiverOrganisationId: wanted } = exported;
  const name = (id: string) => names.get(id) ?? id;
  const filters = [
    ...(bucket === null ? [] : [`tình trạng “${BUCKET_WORDS[bucket]}”`]),
    ...(wanted === null ? [] : [`đơn vị tiếp nhận “${name(wanted)}”`]),
  ];
  const scope =
    receivers === null
      ? 'Phạm vi: cả danh sách'
      : `Phạm vi: phần giao cho ${receivers.map(name).join('; ')}`;
  return `${scope}; bộ lọc: ${filters.length > 0 ? filters.join(', ') : 'không'}`;
}

const KINDS: Record<ColumnDeclaration['type'], [kind: TableColumn['kind'], width: number]> = {
  text: ['text', 16],
  integer: ['plain', 9],
  decimal: ['number', 12],
  money: ['money', 18],
  quantity: ['number', 12],
  day: ['day', 12],
  choice: ['text', 16],
  flag: ['text', 9],
};
/** From this length on a text column holds sentences. */
const LONG_TEXT = 1000;
const WIDTHS: Record<string, number> = { ordinal: 6, [ROW_CODE]: 13, [RECEIVER]: 22, note: 20 };
/** Characters side by side that can still be read on A4. */
const MOST_ON_A4 = 170;

/** The columns of the list type, then what is said of each portion. */
export function exportColumns({ type, grouped }: ExportFrame): TableColumn[] {
  const { declaration, nameColumn } = type;
  const declared = declaration.columns.map((column): TableColumn => {
    const { key, header, maxLength = 0 } = column;
    const [kind, usual] = KINDS[column.type];
    const long = column.type === 'text' && (maxLength >= LONG_TEXT || key === nameColumn);
    const width = WIDTHS[key] ?? (long ? 30 : usual);
    return { key: `v.${key}`, header: headerOf(header.vi, column), width, kind };
  });
  const group: TableColumn = { key: 'group', header: 'Nhóm', width: 20, kind: 'text' };
  return [
    ...declared,
    ...(grouped && !declaration.groupField ? [group] : []),
    { key: 'quantity', header: 'Số lượng phần này', width: 11, kind: 'number' },
    ...(declaration.moneyColumn
      ? [{ key: 'money', header: 'Giá trị phần này (đồng)', width: 18, kind: 'money' as const }]
      : []),
    { key: 'bucket', header: 'Tình trạng', width: 14, kind: 'text' },
    { key: 'why', header: 'Lý do, ghi chú', width: 20, kind: 'text' },
  ];
}

const headerOf = (header: string, { type, unit }: ColumnDeclaration): string =>
  type === 'money' && !header.includes('(') ? `${header} (${unit ?? 'đồng'})` : header;

async function* rowsOf(
  frame: ExportFrame,
  pages: AsyncIterable<readonly ExportedLine[]>,
  sums: Map<string, number>,
): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const page of pages) {
    for (const line of page) yield exportRow(frame, line, (number += 1), sums);
  }
}

/** One line; what adds up is added to the sums. */
export function exportRow(
  frame: ExportFrame,
  line: ExportedLine,
  number: number,
  sums: Map<string, number>,
): TableRow {
  const { type, names } = frame;
  const { item, portion, first } = line;
  const receiver = portion.receiverOrganisationId;
  const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount);
  const row: Record<string, TableValue> = {};
  for (const column of type.declaration.columns) {
    const value = item.values[column.key] ?? null;
    const adding = addsUp(column);
    if (adding && typeof value === 'number' && first) add(`v.${column.key}`, value);
    row[`v.${column.key}`] = adding && !first ? null : written(frame, column, value);
  }
  row['v.ordinal'] = number;
  row[`v.${RECEIVER}`] = receiver === null ? 'Chưa phân bổ' : (names.get(receiver) ?? receiver);
  row[`v.${ROW_CODE}`] = item.rowCode;
  row.group = item.groupPath.join(' › ');
  row.quantity = exact(portion.quantity, QUANTITY);
  row.money = exact(portion.money);
  add('quantity', portion.quantity);
  add('money', portion.money);
  row.bucket = BUCKET_WORDS[portion.bucket];
  row.why = [reasonOf(type, portion.reason), portion.note].filter(Boolean).join(': ');
  return row;
}

/** Amounts of the whole item; with several lines an item has, they count once. */
const addsUp = (column: ColumnDeclaration): boolean =>
  (column.type === 'money' || column.type === 'quantity') && !sealedKind(column);

function written(
  { shown }: ExportFrame,
  { type, choices = [] }: ColumnDeclaration,
  value: RowValue,
): TableValue {
  const sealed = sealedValue(value);
  if (sealed) return shown(sealed);
  if (value === null) return null;
  if (type === 'choice') return choices.find((each) => each.value === value)?.vi ?? value;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value !== 'number') return value;
  return exact(value, type === 'quantity' ? QUANTITY : 1);
}

const exact = (amount: number, parts = 1): TableValue =>
  Math.abs(amount) > MOST_EXACT && parts === 1 ? String(amount) : amount / parts;

function reasonOf({ closingReasons }: ListType, reason: string | null): string {
  if (reason === null) return '';
  const closing = closingReasons.find(({ value }) => value === reason);
  return closing?.vi ?? DISCREPANCY_WORDS[reason as DiscrepancyKind] ?? reason;
}

function totalOf({ type, lines }: ExportFrame, sums: ReadonlyMap<string, number>): TableRow {
  const declared = type.declaration.columns.filter(addsUp).map((column) => {
    const key = `v.${column.key}`;
    return [key, exact(sums.get(key) ?? 0, column.type === 'quantity' ? QUANTITY : 1)];
  });
  return {
    [`v.${type.nameColumn}`]: `Tổng cộng: ${lines} dòng`,
    ...Object.fromEntries(declared),
    quantity: exact(sums.get('quantity') ?? 0, QUANTITY),
    money: exact(sums.get('money') ?? 0),
  };
}
