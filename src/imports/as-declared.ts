import { fold } from '../platform/text/fold';
import type { ListDeclaration, RowValues } from './declaration';
import type { ExistingRow } from './import-target';
import { UNASSIGNED } from './own-columns';

/** What a row says of who receives it. */
export interface NamedReceiver {
  /** Null where the row names nobody. */
  named: string | null;
  /** The cell repeats what an exported list writes where nobody receives the row yet. */
  unassigned: boolean;
}

/** Reads the receiver column of a row. */
export function receiverNamed(declaration: ListDeclaration, values: RowValues): NamedReceiver {
  const value = declaration.receiverColumn ? values[declaration.receiverColumn] : null;
  if (typeof value !== 'string') return { named: null, unassigned: false };
  const unassigned = fold(value) === fold(UNASSIGNED);
  return { named: unassigned ? null : value, unassigned };
}

/** Whether an organisation receives a stored row already, or a part of it. */
export const receives = (stored: ExistingRow, organisationId: string | undefined): boolean =>
  (stored.receiverOrganisationId ?? undefined) === organisationId ||
  (stored.dividedBetween?.includes(organisationId ?? null) ?? false);

/**
 * The values of a row whose thing is stored already: what only repeats what an exported list shows of it (its
 * code, the name of who receives it anyway, however it is spelt) counts as what was declared.
 */
export function asDeclared(
  { receiverColumn }: ListDeclaration,
  values: RowValues,
  stored: ExistingRow,
  { named, unassigned, moved }: NamedReceiver & { moved: boolean },
): RowValues {
  const repeated = Object.entries(stored.shown ?? {}).filter(
    ([key, shown]) => values[key] === shown,
  );
  const keys = repeated.map(([key]) => key);
  const sameReceiver = unassigned ? receives(stored, undefined) : named !== null && !moved;
  if (receiverColumn && sameReceiver) keys.push(receiverColumn);
  const declared = keys.map((key) => [key, stored.values[key] ?? null] as const);
  return { ...values, ...Object.fromEntries(declared) };
}
