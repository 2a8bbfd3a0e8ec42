import type { Workbook } from '../office/excel/workbook';
import { atOnce, eachInSteps, type Steps } from '../platform/turns';
import { asDeclared, receiverNamed, receives } from './as-declared';
import { contentOf } from './content';
import type { ColumnDeclaration, ListDeclaration, RowValues, Wording } from './declaration';
import { markDuplicates } from './duplicates';
import { fingerprintOf } from './fingerprint';
import type { PlanContext } from './import-target';
import { passedOver } from './passed-over';
import { protectNothing, protectRow, type Protect } from './protect-row';
import type { PlannedRow, RowProblem } from './planned-row';
import { declarationFor, nameColumns } from './refused-columns';
import { NOTHING_MENDED, type MendedCells } from './mending/mended-cells';
import { removedColumns, type Removal } from './removal';
import { countRepairs } from './repairs/count-repairs';
import { NO_REFUSALS, type RefusedRepairs } from './repairs/refused-repairs';
import type { RepairCounts } from './repairs/repair-kinds';
import { ReceiverResolver } from './resolve-receiver';
import { addCounts, assertCounts, emptyCounts, type ImportCounts } from './row-counts';
import { explain, type CellProblem } from './row-problems';
import { brokenRules } from './row-rules';
import { readRow, type ReadRow } from './row-values';
import { layoutSteps, type SheetLayout } from './sheet-layout';
import { reportSheet, type SheetReport } from './sheet-report';

/** What an import would do, before anything is written. */
export interface ImportPlan {
  sheets: SheetReport[];
  rows: PlannedRow[];
  counts: ImportCounts;
  /** Stored rows of the list that the file does not contain; the import leaves them alone. */
  missingFromFile: number;
  /** What was mended in data cells, by kind. */
  repairs: RepairCounts;
  /** What of each sheet may not be kept, not even in the stored copy of the file. */
  removals: Removal[];
}

/**
 * Plans an import: every row of every sheet is accounted for and every data row has one verdict.
 * Pure; the same file and context always give the same plan.
 * @param protect seals personal values; the plan holds none in the clear.
 * @param refused repairs that a person does not want.
 * @param mended cells that a person corrected.
 * @throws Error only where the counts do not add up, which is a fault of the program.
 */
export function planImport(
  workbook: Workbook,
  listType: ListDeclaration,
  context: PlanContext,
  protect: Protect = protectNothing,
  refused: RefusedRepairs = NO_REFUSALS,
  mended: MendedCells = NOTHING_MENDED,
): ImportPlan {
  return atOnce(planSteps(workbook, listType, context, protect, refused, mended));
}

/** The same with stops, for a server that others ask meanwhile. */
export function* planSteps(
  workbook: Workbook,
  listType: ListDeclaration,
  context: PlanContext,
  protect: Protect,
  refused: RefusedRepairs,
  mended: MendedCells,
): Steps<ImportPlan> {
  const allowed = context.namesAllowed ?? false;
  const declaration = declarationFor(listType, allowed);
  const withheld = allowed ? [] : nameColumns(listType);
  const receivers = new ReceiverResolver(context);
  const planning = { declaration, withheld, context, protect, receivers, refused, mended };
  const bySheet: PlannedSheet[] = [];
  const rows: PlannedRow[] = [];
  for (const sheet of workbook.sheets) {
    const layout = yield* layoutSteps(sheet, declaration, withheld);
    const planned = yield* planSheet(layout, planning);
    bySheet.push(planned);
    for (const row of planned.rows) rows.push(row);
  }
  yield;
  markDuplicates(rows, declaration);
  const removals: Removal[] = [];
  for (const [at, sheet] of workbook.sheets.entries()) {
    yield;
    const { layout, values } = bySheet[at]!;
    removals.push(removedColumns(sheet, { layout, values, declaration, withheld }));
  }
  const sheets: SheetReport[] = [];
  for (const [at, { layout, rows: planned, values }] of bySheet.entries()) {
    yield;
    const counts = { ...emptyCounts(), ...layout.counts };
    for (const row of planned) counts[row.verdict] += 1;
    assertCounts(counts, `sheet ${layout.sheet}`);
    sheets.push(reportSheet(layout, declaration, counts, values, removals[at]!.columns));
  }
  const counts = addCounts(sheets.map((sheet) => sheet.counts));
  assertCounts(counts, 'the file');
  yield;
  const inFile = new Set(rows.map((row) => row.fingerprint));
  const missingFromFile = [...context.existing.keys()].filter(
    (fingerprint) => !inFile.has(fingerprint),
  ).length;
  return { sheets, rows, counts, missingFromFile, repairs: countRepairs(rows), removals };
}

/** What all rows of one plan are held against. */
export interface Planning {
  declaration: ListDeclaration;
  /** Columns that are switched off for this import. */
  withheld: readonly ColumnDeclaration[];
  context: PlanContext;
  protect: Protect;
  receivers: ReceiverResolver;
  refused: RefusedRepairs;
  mended?: MendedCells;
}

interface PlannedSheet {
  layout: SheetLayout;
  rows: PlannedRow[];
  /** Values of the data rows, refused ones included, by row number. */
  values: Map<number, RowValues>;
}

function* planSheet(layout: SheetLayout, planning: Planning): Steps<PlannedSheet> {
  const values = new Map<number, RowValues>();
  const data = layout.rows.filter((classified) => classified.class === 'data');
  const rows = yield* eachInSteps(data, (classified) => {
    const read = readRow(
      ...([classified, layout, planning.declaration] as const),
      ...([planning.refused, planning.mended] as const),
    );
    const nothing = passedOver(classified, layout, read, planning);
    if (nothing) return nothing;
    values.set(read.rowNumber, read.values);
    return planRow(read, layout.sheet, planning);
  });
  return { layout, rows, values };
}

/** The verdict of one row by itself; duplicates inside the file are looked at afterwards. */
export function planRow(read: ReadRow, sheet: string, planning: Planning): PlannedRow {
  const { declaration, context, receivers, protect } = planning;
  const { rowNumber, groupPath } = read;
  const unreadable = new Set(read.problems.flatMap(({ column }) => column ?? []));
  const rules = brokenRules(declaration, read.values, {
    unreadable,
    ...(context.cutOffDay !== undefined && { cutOffDay: context.cutOffDay }),
  });
  const withheld = rules.flatMap((rule) => rule.withheld.map((key) => [key, null] as const));
  const isWithheld = (key: string) => withheld.some(([each]) => each === key);
  const kept = { ...read.values, ...Object.fromEntries(withheld) };
  const values = protectRow(declaration, kept, protect);
  const whole = String(rowNumber);
  const problems: RowProblem[] = [...read.problems];
  for (const { problem, column } of rules)
    if (problem) problems.push(explain(problem, read.cellOf(column), column));
  const { named, unassigned } = receiverNamed(declaration, values);
  if (unassigned) values[declaration.receiverColumn!] = null;
  const receiver = receivers.resolve(named);
  if ('problem' in receiver) {
    const key = declaration.receiverColumn!;
    problems.push(explain(receiver.problem, read.cellOf(key), key));
  }
  if (context.closed) problems.push(explain(because('closed', context.closed), whole));
  const fingerprint = fingerprintOf(declaration, values);
  const row: PlannedRow = {
    sheet,
    rowNumber,
    verdict: 'created',
    values,
    groupPath,
    fingerprint,
    problems,
  };
  const repairs = read.repairs.filter(({ column }) => !isWithheld(column));
  if (repairs.length > 0) row.repairs = repairs;
  if ('organisationId' in receiver) row.receiverOrganisationId = receiver.organisationId;
  if (problems.length > 0) return { ...row, verdict: 'refused' };

  const stored = context.existing.get(fingerprint);
  if (!stored) return row;
  // A row that names no receiver leaves the one already assigned.
  const moved = named !== null && !receives(stored, row.receiverOrganisationId);
  row.values = asDeclared(declaration, values, stored, { named, unassigned, moved });
  const same = contentOf(declaration, stored.values) === contentOf(declaration, row.values);
  if (!moved && same && !stored.undone)
    return { ...row, verdict: 'unchanged', targetId: stored.id };
  if (stored.locked) {
    const locked = [explain(because('locked', stored.locked), whole)];
    return { ...row, verdict: 'refused', targetId: stored.id, problems: locked };
  }
  // A name taken while that was allowed is not lost because the file may not bring it again.
  const names = planning.withheld.flatMap(({ key }) =>
    key in stored.values ? [[key, stored.values[key]!] as const] : [],
  );
  const merged = { ...Object.fromEntries(names), ...row.values };
  return {
    ...row,
    values: merged,
    verdict: 'changed',
    targetId: stored.id,
    before: stored.values,
  };
}

function because(code: 'closed' | 'locked', reason: Wording): CellProblem {
  return { code, parameters: { reason: reason.vi, reasonEn: reason.en } };
}
