import type { ListType } from './list-type';
import { byCodeAndVersion, readPresets } from './presets';

/** Every version of the kinds of lists that ship with the program. */
export const PRESETS: readonly ListType[] = readPresets();

/** The kinds that ship with the program, each in its newest version. */
export const LIST_TYPES: readonly ListType[] = newest(PRESETS);

/** Codes of those. */
export const LIST_TYPE_CODES: readonly string[] = LIST_TYPES.map(
  ({ declaration }) => declaration.code,
);

const nameOf = (code: string, version: number): string => `${code}.${version}`;

/**
 * What this process knows of kinds of lists. A version never changes, so what is known stays true;
 * `ListTypeBook` brings in what administrators add.
 */
const known = new Map<string, ListType>();
let current: ReadonlyMap<string, ListType> = new Map();
learnListTypes(PRESETS);

/** Forgets what was learned: the program begins with another database. */
export function startListTypes(): void {
  known.clear();
  learnListTypes(PRESETS);
}

/** Takes versions in that this process did not know yet. */
export function learnListTypes(types: readonly ListType[]): void {
  for (const type of types) {
    const { code, version } = type.declaration;
    known.set(nameOf(code, version), type);
  }
  const ordered = newest([...known.values()].sort(byCodeAndVersion));
  current = new Map(ordered.map((type) => [type.declaration.code, type]));
}

/** @returns every kind of list in its newest version, in the order in which screens show them. */
export function listTypes(): readonly ListType[] {
  return [...current.values()];
}

/**
 * @param version the one a list was made with; left out: the newest.
 * @returns the list type, or undefined where there is none.
 */
export function listType(code: string, version?: number): ListType | undefined {
  return version === undefined ? current.get(code) : known.get(nameOf(code, version));
}

/** Values of the reasons for which rows of a list may be closed without handover. */
export function closingReasonsOf(code: string, version?: number): string[] {
  return (listType(code, version)?.closingReasons ?? []).map(({ value }) => value);
}

/** The last of each code, of types in the order of code and version. */
function newest(types: readonly ListType[]): ListType[] {
  return [...new Map(types.map((type) => [type.declaration.code, type])).values()];
}
