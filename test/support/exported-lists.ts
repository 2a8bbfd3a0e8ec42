import type { ExportFrame } from '../../src/handover/list-export-frame';
import { exportSheet } from '../../src/handover/list-export-sheet';
import type { ExportedLine } from '../../src/handover/exported-lines';
import type { HandoverItem } from '../../src/handover/handover-item.entity';
import type { ListType } from '../../src/handover/list-types/list-type';
import type { Portion } from '../../src/handover/portion.entity';
import { sampleOf } from '../../src/handover/templates/sample-row';
import type { RowValues } from '../../src/imports/declaration';
import type { ExistingRow, PlanContext } from '../../src/imports/import-target';
import { planImport } from '../../src/imports/plan';
import { protectRow, type Protect } from '../../src/imports/protect-row';
import type { TableColumn, TableRow, TableSheet } from '../../src/office/excel/table';
import type { Workbook } from '../../src/office/excel/workbook';
import { openValue, sealValue } from '../../src/platform/secrets/personal-value';
import { CUT_OFF_DAY } from './generated-rows';
import { contextOf } from './sample-lists';
import { testKeyring } from './secrets';
import { SheetBuilder, workbook, type Built } from './sheet-builder';

/** Who may receive; the second is spelt by the list otherwise than by the export. */
export const RECEIVERS = ['Ủy ban nhân dân phường Hà Lầm', 'Ủy ban nhân dân phường Cao Xanh'];
const ids = RECEIVERS.map((name) => `org-${name}`);
const names = new Map(RECEIVERS.map((name, at) => [ids[at]!, name]));

const protect: Protect = (kind, text) => sealValue(testKeyring, kind, text);

/** A list as stored, taken out as a workbook; every third row divided between two receivers. */
export interface ExportedList {
  lines: ExportedLine[];
  context: PlanContext;
  frame: ExportFrame;
}

/** @param rows as declared, without sealing. */
export function exportedList(
  type: ListType,
  rows: readonly RowValues[],
  { kind = 'full', layout = 'print' }: Partial<ExportFrame['exported']> = {},
): ExportedList {
  const { declaration } = type;
  const stored: ExistingRow[] = [];
  const lines = rows.flatMap((declared, at): ExportedLine[] => {
    const receiver = at % 4 === 3 ? null : ids[at % 2]!;
    const spelt = at % 2 === 1 && receiver !== null;
    const named: RowValues = spelt ? { receiver: 'UBND phường Cao Xanh' } : {};
    const values = protectRow(declaration, { ...declared, ...named }, protect);
    const rowCode = `${declaration.code}-${String(at + 1).padStart(6, '0')}`;
    const id = `019796a0-0000-7000-8000-${String(at).padStart(12, '0')}`;
    const groupPath = declaration.groupField ? [] : ['I. Nhóm một'];
    const item = {
      id,
      position: at + 1,
      rowCode,
      values,
      groupPath,
      version: at + 1,
    };
    const parts = at % 3 === 2 ? [receiver, ids[0]!] : [receiver];
    stored.push({
      ...{ id, values, receiverOrganisationId: receiver, shown: { rowCode } },
      ...{ version: at + 1, shareVersion: 1 },
      ...(parts.length > 1 && { dividedBetween: parts }),
    });
    return parts.map((receiverOrganisationId, part) => ({
      item: item as HandoverItem,
      portion: {
        ...{
          receiverOrganisationId,
          bucket: part === 0 ? 'outstanding' : 'disputed',
        },
        ...{
          quantity: 1000,
          money: 0,
          reason: part === 0 ? null : 'shortage',
          note: null,
        },
        version: 1,
      } as Portion,
      first: part === 0,
    }));
  });
  const more = {
    cutOffDay: CUT_OFF_DAY,
    namesAllowed: true,
    sample: sampleOf(type),
  };
  const existing = { declaration, rows: stored };
  const context = contextOf(RECEIVERS, existing, more);
  const frame: ExportFrame = {
    exported: {
      ...{ number: 'XD-20250624-AAAABBBB', kind, layout, bucket: null },
      ...{
        requestedByName: 'Lê Thị Hoa',
        receivers: null,
        receiverOrganisationId: null,
      },
    },
    type,
    giver: 'Ủy ban nhân dân phường Cao Thắng',
    round: {
      name: 'Quảng Ninh 2025',
      cutOff: '2025-06-30T16:59:00.000Z',
      demonstration: false,
    },
    made: new Date('2025-06-24T01:00:00.000Z'),
    lines: lines.length,
    grouped: true,
    names,
    shown: kind === 'full' ? (sealed) => openValue(testKeyring, sealed) : ({ mask }) => mask,
  };
  return { lines, context: withSpellings(context), frame };
}

/** The sheet, its rows at hand. */
export async function sheetOf({ frame, lines }: ExportedList): Promise<TableSheet> {
  async function* pages() {
    yield lines;
  }
  const sheet = exportSheet(frame, pages());
  const rows: TableRow[] = [];
  for await (const row of sheet.rows) rows.push(row);
  return { ...sheet, rows };
}

/** What the import of a workbook would do. */
export const planOf = (type: ListType, context: PlanContext, book: Workbook) =>
  planImport(book, type.declaration, context, protect);

/** A written sheet as the reader gives it, without the detour over a file. */
export function asRead(sheet: TableSheet): Workbook {
  const { title, columns, numberingRow, total, notes = [], signatures = [] } = sheet;
  const built = new SheetBuilder(sheet.name);
  for (const line of title) built.row(line).merge(1, columns.length);
  header(built, columns);
  if (numberingRow) built.row(...columns.map((_, at) => `(${at + 1})`));
  const cells = (row: TableRow) => columns.map((column) => cellOf(column, row[column.key]));
  for (const row of sheet.rows as Iterable<TableRow>) built.row(...cells(row));
  const sums = typeof total === 'function' ? total() : total;
  if (sums) built.row(...cells(sums));
  for (const note of notes) built.row(note).merge(1, columns.length);
  if (signatures.length > 0) built.blank().row(...signatures.map((each) => each.title));
  return workbook(built);
}

function header(built: SheetBuilder, columns: readonly TableColumn[]): void {
  const grouped = columns.some(({ group }) => group);
  const captions = columns.map(({ group }, at) =>
    group !== columns[at - 1]?.group ? group : null,
  );
  built.row(...columns.map(({ header, group }, at) => (group ? (captions[at] ?? null) : header)));
  if (!grouped) return;
  for (let from = 0; from < columns.length;) {
    const { group } = columns[from]!;
    let to = from;
    while (group && columns[to + 1]?.group === group) to += 1;
    built.merge(from + 1, to + 1, group ? 1 : 2);
    from = to + 1;
  }
  built.row(...columns.map(({ header, group }) => (group ? header : null)));
}

function cellOf({ kind }: TableColumn, value: TableRow[string]): Built {
  if (value === undefined || value === null || value === '') return null;
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return { day: String(value) };
  return value;
}

/** The short spellings by which officers name the same bodies. */
function withSpellings(context: PlanContext): PlanContext {
  const receivers = new Map(context.receivers);
  for (const [name, choices] of context.receivers)
    receivers.set(name.replace('uy ban nhan dan', 'ubnd'), choices);
  return { ...context, receivers };
}
