import { columnOf, sealedKind, type ColumnDeclaration } from '../../imports/declaration';
import type { TableColumn, TableRow, TableSheet, TableValue } from '../../office/excel/table';
import type { SealedValue } from '../../platform/secrets/personal-value';
import { paperTime, vietnamDay } from '../../platform/vietnam-time';
import { measuredColumns } from '../conservation/measured-columns';
import type { ListType } from '../list-types/list-type';
import { KIND_WORDS } from '../list-export-sheet';
import type { ExportKind } from '../list-export.entity';
import type { FoundPortion } from '../rows/rows.repository';
import { exactAmount, QUANTITY_PARTS, writtenCell } from '../written-cell';
import { sourceOf, type Layout } from './layout';
import type { RegisterLine } from './register-rows';

/** What stands around the rows of a register that is taken out. */
export interface RegisterFrame {
  layout: Layout;
  /** Newest version of the kind of list: it says how the columns are written. */
  type: ListType;
  unit: { code: string; name: string };
  names: ReadonlyMap<string, string>;
  made: { number: string; kind: ExportKind; requestedByName: string; at: Date };
  /** What is written for a sealed value: the value itself, or its mask. */
  shown: (sealed: SealedValue) => string;
}

const LONG_TEXT = 1000;

const KINDS: Record<ColumnDeclaration['type'], [kind: TableColumn['kind'], width: number]> = {
  ...{ text: ['text', 20], integer: ['plain', 10], decimal: ['number', 12] },
  ...{ money: ['money', 18], quantity: ['number', 12], day: ['day', 12] },
  ...{ choice: ['text', 18], flag: ['text', 9] },
};
const OWN_KINDS: Readonly<Record<string, [kind: TableColumn['kind'], width: number]>> = {
  ...{ '@number': ['plain', 6], '@rowCode': ['text', 14], '@giver': ['text', 26] },
  ...{ '@receiver': ['text', 26], '@unit': ['text', 22], '@unitCode': ['text', 10] },
  ...{ '@quantity': ['number', 12], '@acceptedOn': ['day', 12], '@duplicate': ['text', 20] },
  ...{ '@group': ['text', 22], '@blank': ['text', 12] },
};

/** Whether a layout has a column whose values are masked. */
export const hasMasked = ({ columns }: Layout, { declaration }: ListType): boolean =>
  columns.some(({ source }) => {
    const column = columnOf(declaration, source);
    return column !== undefined && sealedKind(column) !== undefined;
  });

/**
 * The sheet of a register as another system imports it: headings in the first row, one portion a row,
 * nothing above, between or below. Whose copy it is stands in the margins, where no import reads.
 */
export function registerSheet(
  frame: RegisterFrame,
  pages: AsyncIterable<readonly RegisterLine[]>,
): TableSheet {
  const { layout, type, unit, made } = frame;
  return {
    name: type.declaration.code,
    title: [],
    columns: layout.columns.map((column, at) => tableColumn(type, column, at)),
    rows: rowsOf(frame, pages),
    stamp: {
      header: `${type.declaration.code} – ${unit.name}`,
      left: `${KIND_WORDS[made.kind]} · ${made.number}`,
      right: `${made.requestedByName}, ${paperTime(made.at)}`,
    },
  };
}

const keyOf = (at: number): string => `c${at}`;

function tableColumn(
  { declaration }: ListType,
  { heading, source }: Layout['columns'][number],
  at: number,
): TableColumn {
  const named = sourceOf(source);
  const column = columnOf(declaration, named);
  const [kind, width] = OWN_KINDS[named] ?? (column ? KINDS[column.type] : ['text', 16]);
  const long = column?.type === 'text' && (column.maxLength ?? 0) >= LONG_TEXT;
  return { key: keyOf(at), header: heading, width: long ? 32 : width, kind };
}

async function* rowsOf(
  frame: RegisterFrame,
  pages: AsyncIterable<readonly RegisterLine[]>,
): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const page of pages)
    for (const line of page)
      for (const portion of line.portions) yield registerRow(frame, line, portion, (number += 1));
}

/**
 * One portion as a row of the file. Amounts are those of the portion, so that what several units
 * received of one row adds up to it.
 */
export function registerRow(
  frame: RegisterFrame,
  line: RegisterLine,
  portion: FoundPortion,
  number: number,
): TableRow {
  const { names, unit } = frame;
  const own: Record<string, TableValue> = {
    '@number': number,
    '@rowCode': line.row.rowCode,
    '@giver': line.giver.name,
    '@receiver': names.get(portion.receiverOrganisationId ?? '') ?? '',
    '@unit': unit.name,
    '@unitCode': unit.code,
    '@quantity': Number(portion.quantity) / QUANTITY_PARTS,
    '@acceptedOn': vietnamDay(new Date(portion.changedAt)),
    '@duplicate': duplicateWord(line),
    '@group': line.row.groupPath.join(' › '),
    '@blank': null,
  };
  const measured = new Map(measuredColumns(line.type).map((each) => [each.column, each.measure]));
  const valueOf = (source: string): TableValue => {
    const named = sourceOf(source);
    if (Object.hasOwn(own, named)) return own[named];
    const column = columnOf(line.type.declaration, named);
    if (!column) return null;
    const measure = measured.get(named);
    const value = line.row.values[named] ?? null;
    if (measure === undefined || value === null) return writtenCell(frame.shown, column, value);
    return exactAmount(Number(portion[measure]), measure === 'quantity' ? QUANTITY_PARTS : 1);
  };
  return Object.fromEntries(
    frame.layout.columns.map(({ source }, at) => [keyOf(at), valueOf(source)]),
  );
}

function duplicateWord({ duplicate }: RegisterLine): string {
  if (!duplicate) return '';
  if (duplicate.state === 'open') return 'Trùng, chờ kết luận';
  return duplicate.kept ? 'Trùng, giữ dòng này' : 'Trùng, kê khai lặp';
}
