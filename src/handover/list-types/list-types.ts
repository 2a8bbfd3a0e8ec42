import { staff } from './a1b-staff';
import { otherAssets } from './b3-other-assets';
import { accounts } from './c3-accounts';
import { records } from './d1-records';
import { unfinishedWork } from './e1-unfinished-work';
import { petitions } from './e3-petitions';
import type { ListType } from './list-type';

/** Every kind of handover list, in the order in which screens and reports show them. */
export const LIST_TYPES: readonly ListType[] = [
  staff,
  otherAssets,
  accounts,
  records,
  unfinishedWork,
  petitions,
];

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
