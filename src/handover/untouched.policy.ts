import type { Bucket } from './bucket';

/** What of a list decides whether rules of retention may touch it. */
export interface ListRecord {
  rowsOutstanding: number;
  rowsDisputed: number;
  /** Every bucket into which a portion of the list was ever moved, as the ledger has them. */
  everIn: readonly Bucket[];
}

/**
 * Whether nobody ever accepted, disputed or closed a share of the list: such rows are a draft of
 * the giver. Once one share was, the list is evidence and its rows stay as they are.
 */
export const isUntouched = ({ everIn }: Pick<ListRecord, 'everIn'>): boolean =>
  everIn.every((bucket) => bucket === 'outstanding');

/** Whether no share of the list waits for anybody. */
export const isSettled = ({ rowsOutstanding, rowsDisputed }: ListRecord): boolean =>
  rowsOutstanding + rowsDisputed === 0;

/** Whether full personal values of the list's rows may give way to their masks. */
export const mayMask = (list: ListRecord): boolean => isUntouched(list);

/** Whether the key of personal values in the list's trail may be destroyed; never amid a dispute. */
export const mayDestroyKey = (list: ListRecord): boolean => isSettled(list) || isUntouched(list);
