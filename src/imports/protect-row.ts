import { sealedWith, type Keyring } from '../platform/secrets/keyring';
import {
  openValue,
  sealedValue,
  sealValue,
  type PersonalKind,
} from '../platform/secrets/personal-value';
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

/**
 * The values with each sealed one under the present key.
 * @returns undefined where all are so already.
 */
export function resealed(keyring: Keyring, values: RowValues): RowValues | undefined {
  const changed = Object.entries(values).flatMap(([key, value]) => {
    const sealed = sealedValue(value);
    if (!sealed || sealedWith(sealed.sealed) === keyring.version) return [];
    return [[key, sealValue(keyring, sealed.kind, openValue(keyring, sealed))] as const];
  });
  return changed.length === 0 ? undefined : { ...values, ...Object.fromEntries(changed) };
}
