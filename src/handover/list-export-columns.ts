import { sealedKind, type ColumnDeclaration } from '../imports/declaration';
import { isOrdinal } from '../imports/match-columns';
import { OWN_ID, OWN_SHARE, OWN_VERSION, TRACKING } from '../imports/own-columns';
import { isYear } from '../imports/value-text';
import type { TableColumn } from '../office/excel/table';
import type { ListExport } from './list-export.entity';
import { RECEIVER, ROW_CODE, type ListType } from './list-types/list-type';

const KINDS: Record<ColumnDeclaration['type'], [kind: TableColumn['kind'], width: number]> = {
  text: ['text', 13],
  integer: ['number', 8],
  decimal: ['number', 9],
  money: ['money', 16],
  quantity: ['number', 9],
  day: ['day', 11],
  choice: ['text', 12],
  flag: ['text', 8],
};
/** From this length on a text column holds sentences. */
const LONG_TEXT = 1000;
const WIDTHS: Record<string, number> = {
  ordinal: 6,
  [ROW_CODE]: 12,
  [RECEIVER]: 19,
  note: 15,
};
/** Characters side by side that can still be read on A4, at some six points. */
export const MOST_ON_A4 = 250;

/** Over what only informs: the import leaves these columns out. */
const NOT_READ = `${TRACKING} (không nhập lại)`;
/** By these a copy that was edited finds its rows again. */
const OWN: readonly TableColumn[] = [
  { key: OWN_ID, header: OWN_ID, width: 10, kind: 'text', hidden: true },
  {
    key: OWN_VERSION,
    header: OWN_VERSION,
    width: 10,
    kind: 'plain',
    hidden: true,
  },
  { key: OWN_SHARE, header: OWN_SHARE, width: 10, kind: 'plain', hidden: true },
];

/** What decides about the columns of an exported list. */
export interface ExportedColumns {
  exported: Pick<ListExport, 'layout'>;
  type: ListType;
  /** Whether rows stand under captions of groups. */
  grouped: boolean;
}

/** The columns of the list type, then what is said of each portion, then what nobody sees. */
export function exportColumns({ type, grouped, exported }: ExportedColumns): TableColumn[] {
  const { declaration, nameColumn } = type;
  const declared = declaration.columns.map((column): TableColumn => {
    const { key, header, maxLength = 0 } = column;
    const [usualKind, usual] = KINDS[column.type];
    const long = column.type === 'text' && (maxLength >= LONG_TEXT || key === nameColumn);
    const width = WIDTHS[key] ?? (long ? 26 : usual);
    const kind = isYear(column) || isOrdinal(column) ? 'plain' : usualKind;
    return {
      key: `v.${key}`,
      header: headerOf(header.vi, column),
      width,
      kind,
    };
  });
  const group: TableColumn = {
    key: 'group',
    header: 'Nhóm',
    width: 16,
    kind: 'text',
  };
  const tracking: TableColumn[] = [
    ...(grouped && !declaration.groupField ? [group] : []),
    { key: 'quantity', header: 'Số lượng phần này', width: 9, kind: 'number' },
    ...(declaration.moneyColumn
      ? [
          {
            key: 'money',
            header: 'Giá trị phần này (đồng)',
            width: 16,
            kind: 'money' as const,
          },
        ]
      : []),
    { key: 'bucket', header: 'Tình trạng', width: 12, kind: 'text' },
    { key: 'why', header: 'Lý do, ghi chú', width: 15, kind: 'text' },
  ];
  const informing = tracking.map((each) =>
    exported.layout === 'flat'
      ? { ...each, header: `${TRACKING} – ${each.header}` }
      : { ...each, group: NOT_READ },
  );
  return [...declared, ...informing, ...OWN];
}

/** Width of what is seen, in characters. */
export const widthOf = (columns: readonly TableColumn[]): number =>
  columns.reduce((all, { width, hidden }) => all + (hidden ? 0 : width), 0);

/** Amounts of the whole item; with several lines an item has, they count once. */
export const addsUp = (column: ColumnDeclaration): boolean =>
  (column.type === 'money' || column.type === 'quantity') && !sealedKind(column);

const headerOf = (header: string, { type, unit }: ColumnDeclaration): string =>
  type === 'money' && !header.includes('(') ? `${header} (${unit ?? 'đồng'})` : header;
