import type { Portion } from '../portion.entity';

/**
 * Why rows are closed that an undone import had declared. Rows never leave the ledger; nobody can choose
 * this reason, and the same row in a later file takes the place of the undone one.
 */
export const IMPORT_UNDONE = 'import_undone';

/** How that is called. */
export const UNDONE_WORDS = { vi: 'hoàn tác lần nhập', en: 'import undone' } as const;

/** Whether all that is left of a row is that its import was undone. */
export const isUndone = (portions: readonly Pick<Portion, 'bucket' | 'reason'>[]): boolean =>
  portions.length === 1 &&
  portions[0]!.bucket === 'closed' &&
  portions[0]!.reason === IMPORT_UNDONE;
