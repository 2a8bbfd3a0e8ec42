import { openOf, valuesOf } from './absent-columns';
import { asDeclared, receiverNamed, receives, type NamedReceiver } from './as-declared';
import { contentOf } from './content';
import { columnOf, type RowValues, type Wording } from './declaration';
import { fingerprintOf } from './fingerprint';
import type { ExistingRow } from './import-target';
import type { OwnCells } from './own-columns';
import type { Planning } from './planning';
import type { PlannedRow, RowProblem } from './planned-row';
import { protectRow } from './protect-row';
import { explain, type CellProblem } from './row-problems';
import { brokenRules } from './row-rules';
import type { ReadRow } from './row-values';
import { behindMask } from './three-way/masked-cells';
import { baseOf, conflictAt, mergeRow } from './three-way/merge-row';

/**
 * The verdict of one row by itself; duplicates inside the file are looked at afterwards.
 * @param told what the hidden columns of an exported list say of the row.
 * @param absent columns of which the sheet says nothing.
 */
export function planRow(
  read: ReadRow,
  sheet: string,
  planning: Planning,
  told?: OwnCells,
  absent: readonly string[] = [],
): PlannedRow {
  const { declaration, context, receivers, protect } = planning;
  const { rowNumber, groupPath, masked } = read;
  const own = told && !planning.repeated.has(told.id) ? told : undefined;
  const byId = own?.version === undefined ? undefined : planning.byId.get(own.id);
  const said =
    byId && absent.length > 0
      ? { ...read.values, ...openOf(byId.stored.values, absent, declaration) }
      : read.values;
  const rules = brokenRules(declaration, said, {
    unreadable: unreadableIn(read),
    ...(context.cutOffDay !== undefined && { cutOffDay: context.cutOffDay }),
  });
  const withheld = rules.flatMap((rule) => rule.withheld.map((key) => [key, null] as const));
  const isWithheld = (key: string) => withheld.some(([each]) => each === key);
  const kept = withheld.length === 0 ? said : { ...said, ...Object.fromEntries(withheld) };
  const values = protectRow(declaration, kept, protect);
  const whole = String(rowNumber);
  const problems: RowProblem[] = [...read.problems];
  for (const { problem, column } of rules)
    if (problem) problems.push(explain(problem, read.cellOf(column), column));
  const besides = problems.length === 0 ? context.check?.(values) : undefined;
  if (besides) problems.push(explain(besides.problem, read.cellOf(besides.column), besides.column));

  const known =
    byId?.stored ??
    (context.existing.size === 0
      ? undefined
      : context.existing.get(fingerprintOf(declaration, values)));
  const base = known && baseOf(own, known, context);
  for (const [key, mask] of masked) {
    if (isWithheld(key)) continue;
    const stood = [base?.known ? base.value : undefined, known?.values];
    const value = behindMask(key, mask, stood);
    if (value !== undefined) values[key] = value;
    else {
      const parameters = {
        column: columnOf(declaration, key)!.header.vi,
        value: mask,
      };
      problems.push(explain({ code: 'masked-value', parameters }, read.cellOf(key), key));
    }
  }

  const { named, unassigned } = receiverNamed(declaration, values);
  if (unassigned) values[declaration.receiverColumn!] = null;
  const receiver = receivers.resolve(named);
  if ('problem' in receiver) {
    const key = declaration.receiverColumn!;
    problems.push(explain(receiver.problem, read.cellOf(key), key));
  }
  if (context.closed) problems.push(explain(because('closed', context.closed), whole));
  const fingerprint = fingerprintOf(declaration, values);
  const namesake = context.existing.get(fingerprint);
  const stored = byId?.stored ?? namesake;
  if (stored) planning.seen.add(byId?.fingerprint ?? fingerprint);
  if (byId && namesake && namesake !== byId.stored)
    problems.push(explain({ code: 'key-of-other-row', parameters: {} }, whole));
  // Taken for new it would stand in two lists.
  if (!stored && told?.version !== undefined && !planning.byId.has(told.id))
    problems.push(explain({ code: 'row-of-other-list', parameters: {} }, whole));
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
  if (!stored) return row;
  return againstStored(row, stored, read, planning, own, absent, { named, unassigned });
}

const NONE: ReadonlySet<string> = new Set();

/** Columns of which rules say nothing: what stands in them could not be read. */
function unreadableIn({ problems, masked }: ReadRow): ReadonlySet<string> {
  if (problems.length === 0 && masked.size === 0) return NONE;
  return new Set([...problems.flatMap(({ column }) => column ?? []), ...masked.keys()]);
}

/** The verdict of a row that is stored already. */
function againstStored(
  row: PlannedRow,
  stored: ExistingRow,
  read: ReadRow,
  planning: Planning,
  own: OwnCells | undefined,
  absent: readonly string[],
  { named, unassigned }: NamedReceiver,
): PlannedRow {
  const { declaration, context, mended } = planning;
  const decided = (key: string) => mended?.has(row.sheet, row.rowNumber, key) ?? false;
  const targetId = stored.id;
  const problems: RowProblem[] = [];
  const conflict = (problem: CellProblem, key: string) =>
    problems.push(explain(problem, read.cellOf(key), key));
  // A row that names no receiver leaves the one already assigned.
  let moved = named !== null && !receives(stored, row.receiverOrganisationId);
  if (moved && own) {
    const key = declaration.receiverColumn!;
    const then = receiverThen(own, stored, planning);
    if (then.changed && !decided(key)) {
      if (then.receiver === row.receiverOrganisationId) moved = false;
      else
        conflict(conflictAt(declaration, key, named, nowNamed(stored, planning), then.told), key);
    }
  }
  const said = { named, unassigned, moved };
  row.values = {
    ...asDeclared(declaration, row.values, stored, said),
    ...valuesOf(stored.values, absent),
  };
  const base = baseOf(own, stored, context);
  if (base) {
    const merged = mergeRow(declaration, row.values, stored.values, base, decided);
    row.values = merged.values;
    for (const each of merged.conflicts) conflict(each.problem, each.column);
    row.fingerprint = fingerprintOf(declaration, row.values);
  }
  if (!moved) delete row.receiverOrganisationId;
  if (!moved && stored.receiverOrganisationId)
    row.receiverOrganisationId = stored.receiverOrganisationId;
  if (problems.length > 0) return { ...row, verdict: 'refused', targetId, problems };
  const same = contentOf(declaration, stored.values) === contentOf(declaration, row.values);
  if (!moved && same && !stored.undone) return { ...row, verdict: 'unchanged', targetId };
  if (stored.locked) {
    const locked = [explain(because('locked', stored.locked), String(row.rowNumber))];
    return { ...row, verdict: 'refused', targetId, problems: locked };
  }
  // A name taken while that was allowed is not lost because the file may not bring it again.
  const names = planning.withheld.flatMap(({ key }) =>
    key in stored.values ? [[key, stored.values[key]!] as const] : [],
  );
  const values: RowValues = { ...Object.fromEntries(names), ...row.values };
  return {
    ...row,
    values,
    verdict: 'changed',
    targetId,
    before: stored.values,
  };
}

/** Who received the row when it was taken out, where that has changed since. */
function receiverThen(own: OwnCells, stored: ExistingRow, { context }: Planning) {
  const { share, id } = own;
  if (share === undefined || stored.shareVersion === undefined || share === stored.shareVersion)
    return { changed: false as const };
  const then = context.past?.receiverOf(id, share);
  const now = stored.receiverOrganisationId ?? null;
  if (then === now) return { changed: false as const };
  const told = then === undefined ? undefined : then === null ? null : nameOf(then, context);
  return { changed: true as const, receiver: then ?? undefined, told };
}

const nowNamed = (stored: ExistingRow, { context }: Planning): string | null =>
  stored.receiverOrganisationId ? nameOf(stored.receiverOrganisationId, context) : null;

function nameOf(organisationId: string, { receivers }: Planning['context']): string {
  for (const choices of receivers.values())
    for (const choice of choices) if (choice.organisationId === organisationId) return choice.name;
  return organisationId;
}

function because(code: 'closed' | 'locked', reason: Wording): CellProblem {
  return { code, parameters: { reason: reason.vi, reasonEn: reason.en } };
}
