import type { Workbook } from '../office/excel/workbook';
import { contentOf } from './content';
import type { ListDeclaration, RowValues } from './declaration';
import { markDuplicates } from './duplicates';
import { fingerprintOf } from './fingerprint';
import type { PlanContext } from './import-target';
import type { PlannedRow, RowProblem } from './planned-row';
import { resolveReceiver } from './resolve-receiver';
import { addCounts, assertCounts, emptyCounts, type ImportCounts } from './row-counts';
import { explain } from './row-problems';
import { readRow, type ReadRow } from './row-values';
import { layoutSheet, type SheetLayout } from './sheet-layout';
import { reportSheet, type SheetReport } from './sheet-report';

/** What an import would do, before anything is written. */
export interface ImportPlan {
  sheets: SheetReport[];
  rows: PlannedRow[];
  counts: ImportCounts;
  /** Stored rows of the list that the file does not contain; the import leaves them alone. */
  missingFromFile: number;
}

/**
 * Plans an import: every row of every sheet is accounted for and every data row has one verdict.
 * Pure; the same file and context always give the same plan.
 * @throws Error only where the counts do not add up, which is a fault of the program.
 */
export function planImport(
  workbook: Workbook,
  declaration: ListDeclaration,
  context: PlanContext,
): ImportPlan {
  const layouts = workbook.sheets.map((sheet) => layoutSheet(sheet, declaration));
  const bySheet = layouts.map((layout) => planSheet(layout, declaration, context));
  const rows = bySheet.flatMap((sheet) => sheet.rows);
  markDuplicates(rows, declaration);
  const sheets = bySheet.map(({ layout, rows: planned, values }) => {
    const counts = { ...emptyCounts(), ...layout.counts };
    for (const row of planned) counts[row.verdict] += 1;
    assertCounts(counts, `sheet ${layout.sheet}`);
    return reportSheet(layout, declaration, counts, values);
  });
  const counts = addCounts(sheets.map((sheet) => sheet.counts));
  assertCounts(counts, 'the file');
  const inFile = new Set(rows.map((row) => row.fingerprint));
  const missingFromFile = [...context.existing.keys()].filter(
    (fingerprint) => !inFile.has(fingerprint),
  ).length;
  return { sheets, rows, counts, missingFromFile };
}

function planSheet(layout: SheetLayout, declaration: ListDeclaration, context: PlanContext) {
  const values = new Map<number, RowValues>();
  const rows: PlannedRow[] = [];
  for (const classified of layout.rows) {
    if (classified.class !== 'data') continue;
    const read = readRow(classified, layout, declaration);
    values.set(read.rowNumber, read.values);
    rows.push(planRow(read, layout.sheet, declaration, context));
  }
  return { layout, rows, values };
}

/** The verdict of one row by itself; duplicates inside the file are looked at afterwards. */
function planRow(
  read: ReadRow,
  sheet: string,
  declaration: ListDeclaration,
  context: PlanContext,
): PlannedRow {
  const { rowNumber, values, groupPath } = read;
  const at = String(rowNumber);
  const problems: RowProblem[] = [...read.problems];
  const receiver = resolveReceiver(receiverText(declaration, values), context);
  if ('problem' in receiver)
    problems.push(explain(receiver.problem, at, declaration.receiverColumn));
  if (context.closed) {
    problems.push(
      explain(
        { code: 'closed', parameters: { reason: context.closed.vi, reasonEn: context.closed.en } },
        at,
      ),
    );
  }
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
  if ('organisationId' in receiver) row.receiverOrganisationId = receiver.organisationId;
  if (problems.length > 0) return { ...row, verdict: 'refused' };

  const stored = context.existing.get(fingerprint);
  if (!stored) return row;
  // A row that names no receiver leaves the one already assigned.
  const named = receiverText(declaration, values) !== null;
  const moved =
    named && (stored.receiverOrganisationId ?? undefined) !== row.receiverOrganisationId;
  if (!moved && contentOf(declaration, stored.values) === contentOf(declaration, values)) {
    return { ...row, verdict: 'unchanged', targetId: stored.id };
  }
  if (stored.locked) {
    const parameters = { reason: stored.locked.vi, reasonEn: stored.locked.en };
    return {
      ...row,
      verdict: 'refused',
      targetId: stored.id,
      problems: [explain({ code: 'locked', parameters }, at)],
    };
  }
  return { ...row, verdict: 'changed', targetId: stored.id, before: stored.values };
}

function receiverText(declaration: ListDeclaration, values: RowValues): string | null {
  const value = declaration.receiverColumn ? values[declaration.receiverColumn] : null;
  return typeof value === 'string' ? value : null;
}
