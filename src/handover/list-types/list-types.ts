import type { ListType } from './list-type';
import { readPresets } from './presets';

/** Every kind of handover list in its newest version, in the order in which screens show them. */
export const LIST_TYPES: readonly ListType[] = newest(readPresets());

/** Those that each giver files, or states that there is nothing to report. */
export const REQUIRED_LIST_TYPES = LIST_TYPES.filter(({ required }) => required);

/** Codes of the list types. */
export const LIST_TYPE_CODES: readonly string[] = LIST_TYPES.map(
  ({ declaration }) => declaration.code,
);

const byCode = new Map(LIST_TYPES.map((type) => [type.declaration.code, type]));

/** @returns the list type of that code, or undefined. */
export function listType(code: string): ListType | undefined {
  return byCode.get(code);
}

/** Values of the reasons for which rows of a list type may be closed without handover. */
export function closingReasonsOf(code: string): string[] {
  return (byCode.get(code)?.closingReasons ?? []).map(({ value }) => value);
}

/** The last of each code, of types in the order of code and version. */
function newest(types: readonly ListType[]): ListType[] {
  return [...new Map(types.map((type) => [type.declaration.code, type])).values()];
}
