import type { Steps } from '../platform/turns';
import { contentOf } from './content';
import type { ListDeclaration } from './declaration';
import type { PlannedRow } from './planned-row';
import { explain, type ProblemCode } from './row-problems';

/** Rows between two stops. */
const A_STEP = 256;

/**
 * Looks for rows of one file about the same thing. A row equal to an earlier one is skipped, or
 * refused where things are counted (two desks may be written as two rows: leaving one out would lose
 * it). Rows that contradict each other are all refused: which is right is not for the program to say.
 */
export function* markDuplicates(
  rows: readonly PlannedRow[],
  declaration: ListDeclaration,
): Steps<void> {
  const firsts = new Map<string, PlannedRow>();
  const later = new Map<PlannedRow, PlannedRow[]>();
  for (const [at, row] of rows.entries()) {
    if (at % A_STEP === A_STEP - 1) yield;
    if (row.verdict === 'refused' || row.verdict === 'skipped') continue;
    const first = firsts.get(row.fingerprint);
    if (!first) firsts.set(row.fingerprint, row);
    else if (later.has(first)) later.get(first)!.push(row);
    else later.set(first, [row]);
  }
  for (const [first, others] of later) {
    yield;
    const differing = others.filter((row) => told(declaration, row) !== told(declaration, first));
    if (differing.length > 0) {
      others.forEach((row) => mark(row, 'refused', 'contradicting-row', first));
      mark(first, 'refused', 'contradicting-row', differing[0]!);
    } else if (declaration.quantityColumn) {
      others.forEach((row) => mark(row, 'refused', 'counted-twice', first));
    } else {
      others.forEach((row) => mark(row, 'skipped', 'same-row-twice', first));
    }
  }
}

function told(declaration: ListDeclaration, row: PlannedRow): string {
  return `${contentOf(declaration, row.values)} ${row.receiverOrganisationId ?? ''}`;
}

function mark(
  row: PlannedRow,
  verdict: 'refused' | 'skipped',
  code: ProblemCode,
  other: PlannedRow,
): void {
  row.verdict = verdict;
  const parameters = { row: other.rowNumber, sheet: other.sheet };
  row.problems.push(explain({ code, parameters }, String(row.rowNumber)));
}
