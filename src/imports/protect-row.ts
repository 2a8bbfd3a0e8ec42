import type { PersonalKind } from '../platform/secrets/personal-value';
import { sealedKind, type ListDeclaration, type RowValues } from './declaration';

/** Turns one personal value into the form in which it rests. */
export type Protect = (kind: PersonalKind, text: string) => string;

/** For lists without sealed columns; anything else must bring a keyring. */
export const protectNothing: Protect = (kind) => {
  throw new Error(`A value of the kind ${kind} may not be planned without a keyring`);
};

/** Seals the values of sealed columns; the row as read is not changed. */
export function protectRow(
  declaration: ListDeclaration,
  values: RowValues,
  protect: Protect,
): RowValues {
  const sealed = { ...values };
  for (const column of declaration.columns) {
    const kind = sealedKind(column);
    const value = values[column.key] ?? null;
    if (kind && value !== null) sealed[column.key] = protect(kind, String(value));
  }
  return sealed;
}
