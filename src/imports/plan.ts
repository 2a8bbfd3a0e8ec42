import type { Workbook } from '../office/excel/workbook';
import { Spool } from '../platform/files/spool';
import { atOnce, type Steps } from '../platform/turns';
import type { ListDeclaration, RowValues } from './declaration';
import { absentColumns } from './absent-columns';
import type { PlanContext } from './import-target';
import { passedOver } from './passed-over';
import { protectNothing, type Protect } from './protect-row';
import type { PlannedRow } from './planned-row';
import { PlannedRows } from './planned-rows';
import { declarationFor, nameColumns } from './refused-columns';
import { NO_CHOICES, type ColumnChoices } from './mapping/column-choices';
import { NOTHING_MENDED, type MendedCells } from './mending/mended-cells';
import { removedColumns, restrictsRows, type Removal } from './removal';
import { addRepairs } from './repairs/count-repairs';
import { NO_REFUSALS, type RefusedRepairs } from './repairs/refused-repairs';
import type { RepairCounts } from './repairs/repair-kinds';
import { ReceiverResolver } from './resolve-receiver';
import { addCounts, assertCounts, emptyCounts, type ImportCounts } from './row-counts';
import { planRow } from './plan-row';
import type { Planning } from './planning';
import { readRow } from './row-values';
import { layoutSteps, type SheetLayout } from './sheet-layout';
import { noSpellings, type Spellings } from './spellings/spellings';
import { reportSheet, type SheetReport } from './sheet-report';
import { repeatedIds, storedById } from './three-way/stored-rows';
import { statesSums } from './totals';

/** Missing rows that are named; how many there are is always whole. */
const MOST_NAMED = 500;

/** What an import would do, before anything is written. */
export interface ImportPlan<Rows extends Iterable<PlannedRow> = PlannedRow[]> {
  sheets: SheetReport[];
  rows: Rows;
  counts: ImportCounts;
  /** Stored rows of the list that the file does not contain; the import leaves them alone. */
  missingFromFile: number;
  /** Ids of the first of them, in the order of the list. */
  missingRows: string[];
  /** What was mended in data cells, by kind. */
  repairs: RepairCounts;
  /** Remembered spellings by which cells were read. */
  spellings: { id: string; cells: number }[];
  /** What of each sheet may not be kept, not even in the stored copy of the file. */
  removals: Removal[];
}

/**
 * Plans an import: every row of every sheet is accounted for and every data row has one verdict.
 * Pure; the same file and context always give the same plan.
 * @param protect seals personal values; the plan holds none in the clear.
 * @param refused repairs that a person does not want.
 * @param mended cells that a person corrected.
 * @param choices what a person said of the headings.
 * @param spellings what is remembered of how units and choices are written.
 * @throws Error only where the counts do not add up, which is a fault of the program.
 */
export function planImport(
  workbook: Workbook,
  listType: ListDeclaration,
  context: PlanContext,
  protect: Protect = protectNothing,
  refused: RefusedRepairs = NO_REFUSALS,
  mended: MendedCells = NOTHING_MENDED,
  choices: ColumnChoices = NO_CHOICES,
  spellings: Spellings = noSpellings(),
): ImportPlan {
  const spool = new Spool();
  const plan = atOnce(
    planSteps(spool, workbook, listType, context, protect, refused, mended, choices, spellings),
  );
  return { ...plan, rows: [...plan.rows] };
}

/**
 * The same with stops, for a server that others ask meanwhile.
 * @param spool in which the rows are kept: open as long as they are asked for.
 */
export function* planSteps(
  spool: Spool,
  workbook: Workbook,
  listType: ListDeclaration,
  context: PlanContext,
  protect: Protect,
  refused: RefusedRepairs,
  mended: MendedCells,
  choices: ColumnChoices = NO_CHOICES,
  spellings: Spellings = noSpellings(),
): Steps<ImportPlan<PlannedRows>> {
  const allowed = context.namesAllowed ?? false;
  const declaration = declarationFor(listType, allowed);
  const withheld = allowed ? [] : nameColumns(listType);
  const receivers = new ReceiverResolver(context);
  const layouts: SheetLayout[] = [];
  for (const sheet of workbook.sheets)
    layouts.push(yield* layoutSteps(sheet, declaration, withheld, choices));
  yield;
  const planning: Planning = {
    ...{ declaration, withheld, context, protect, receivers, refused, mended, spellings },
    ...{
      byId: storedById(context),
      repeated: repeatedIds(layouts),
      seen: new Set(),
    },
  };
  const bySheet: PlannedSheet[] = [];
  const rows = new PlannedRows(spool);
  const repairs: RepairCounts = {};
  for (const layout of layouts) {
    rows.begin();
    const absent = absentColumns(layout, declaration);
    const kept = new Set<string>();
    const values = yield* planSheet(layout, planning, absent, (row) => {
      addRepairs(repairs, row);
      for (const key of absent)
        if (row.targetId !== undefined && (row.values[key] ?? null) !== null) kept.add(key);
      rows.add(row);
    });
    bySheet.push({ layout, values, kept });
  }
  rows.end();
  yield* rows.marking(declaration);
  const removals: Removal[] = [];
  for (const [at, sheet] of workbook.sheets.entries()) {
    yield;
    const { layout, values } = bySheet[at]!;
    removals.push(removedColumns(sheet, { layout, values, declaration, withheld }));
  }
  const sheets: SheetReport[] = [];
  for (const [at, { layout, values, kept }] of bySheet.entries()) {
    yield;
    const counts = { ...emptyCounts(), ...layout.counts, ...rows.countsOf(at) };
    assertCounts(counts, `sheet ${layout.sheet}`);
    sheets.push(reportSheet(layout, declaration, counts, values, removals[at]!.columns, kept));
  }
  const counts = addCounts(sheets.map((sheet) => sheet.counts));
  assertCounts(counts, 'the file');
  yield;
  // Of a row whose import was undone nothing stands that could be missing.
  const missing = [...context.existing].flatMap(([fingerprint, { id, undone }]) =>
    undone || planning.seen.has(fingerprint) ? [] : [id],
  );
  return {
    sheets,
    rows,
    counts,
    missingFromFile: missing.length,
    missingRows: missing.slice(0, MOST_NAMED),
    repairs,
    spellings: spellings.used(),
    removals,
  };
}

interface PlannedSheet {
  layout: SheetLayout;
  /** Values of the data rows, refused ones included, by row number, where sums or rules ask for them. */
  values: ReadonlyMap<number, RowValues>;
  /** Columns that the sheet lacks and of which something is stored, which stays. */
  kept: ReadonlySet<string>;
}

/** Data rows between two stops. */
const A_STEP = 16;

/** @returns values that are asked for later. */
function* planSheet(
  layout: SheetLayout,
  planning: Planning,
  absent: readonly string[],
  take: (row: PlannedRow) => void,
): Steps<PlannedSheet['values']> {
  const values = new Map<number, RowValues>();
  // Of a long list they would take as much memory as its plan.
  const asked = statesSums(layout) || restrictsRows(planning.declaration);
  let planned = 0;
  for (const classified of layout.rows) {
    if (classified.class !== 'data') continue;
    planned += 1;
    if (planned % A_STEP === 0) yield;
    const read = readRow(classified, layout, planning.declaration, planning);
    const nothing = passedOver(classified, layout, read, planning);
    if (nothing) {
      const continued = planning.byId.get(classified.own?.id ?? '');
      if (continued) planning.seen.add(continued.fingerprint);
      take(nothing);
      continue;
    }
    if (asked) values.set(read.rowNumber, read.values);
    take(planRow(read, layout.sheet, planning, classified.own, absent));
  }
  return values;
}
