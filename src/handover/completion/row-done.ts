import type { RowValues } from '../../imports/declaration';
import type { Bucket } from '../bucket';

/** Rows of a list that names seals, accounts, certificates or addresses, as far as they decide. */
export interface ToldRow {
  /** Null for several rows that stand alike. */
  itemId: string | null;
  listId: string;
  listType: string;
  rowCode: string | null;
  /** As its least settled portion. */
  bucket: Bucket | null;
  /** Reasons for which its portions were closed without handover. */
  closedFor: readonly string[];
  values: RowValues;
  /** How many rows it stands for. */
  rows: number;
}

/** Columns of these lists whose value decides, and those of which it matters only whether there is one. */
export const DECIDING = ['state', 'oldAccount', 'kind'] as const;
export const GIVEN = [
  ...(['returnedOn', 'withdrawal', 'doneOn', 'task', 'newValue', 'redirectUntil'] as const),
];

/** `beside`: the row is about something else, or was declared by mistake. */
export type RowStanding = 'done' | 'not_done' | 'not_said' | 'beside';

/** Entered by mistake: there is no such thing. */
const MISTAKE = 'entered_by_mistake';

/** Reasons for closing a row that say that the thing itself was done away with; lost is not. */
const DONE_BY_CLOSING: Readonly<Record<string, readonly string[]>> = {
  D4: ['returned_to_police', 'destroyed'],
  C3: ['account_settled'],
  F1: ['locked', 'not_needed'],
  F2: ['revoked', 'expired'],
  F3: ['closed'],
};

/** States of the old seal; the others of that column tell of the new one. */
const OLD_SEAL_THERE = ['in_use', 'sealed'];
const OLD_SEAL_GONE = ['returned', 'destroyed'];
const ADDRESSES = ['domain', 'mail'];

/**
 * Whether the thing that a row is about has been done with, as far as the row says it.
 * @returns `not_said` where it does not: nobody guesses.
 */
export function rowStanding({ listType, bucket, closedFor, values }: ToldRow): RowStanding {
  if (listType === 'F3') {
    const kind = values.kind ?? null;
    if (kind === null) return 'not_said';
    if (!ADDRESSES.includes(String(kind))) return 'beside';
  }
  if (bucket === 'closed' && closedFor.length > 0) {
    if (closedFor.every((reason) => reason === MISTAKE)) return 'beside';
    const done = [...(DONE_BY_CLOSING[listType] ?? []), MISTAKE];
    if (closedFor.every((reason) => done.includes(reason))) return 'done';
  }
  return BY_VALUES[listType]?.(values) ?? 'not_said';
}

const given = (value: RowValues[string] | undefined): boolean =>
  value !== undefined && value !== null && value !== '';

const BY_VALUES: Readonly<Record<string, (values: RowValues) => RowStanding>> = {
  D4: ({ state, returnedOn, withdrawal }) => {
    if (OLD_SEAL_GONE.includes(String(state))) return 'done';
    if (OLD_SEAL_THERE.includes(String(state))) return 'not_done';
    return given(returnedOn) && given(withdrawal) ? 'done' : 'not_said';
  },
  C3: ({ state }) => {
    if (!given(state)) return 'not_said';
    return state === 'settled' ? 'done' : 'not_done';
  },
  F1: ({ oldAccount }) => {
    if (!given(oldAccount)) return 'not_said';
    return oldAccount === 'lock' || oldAccount === 'move' ? 'done' : 'not_done';
  },
  F2: ({ doneOn, task }) => {
    if (given(doneOn)) return 'done';
    return given(task) ? 'not_done' : 'not_said';
  },
  // A page or a mailbox of the old body is done with once it leads to the new one.
  F3: ({ newValue, redirectUntil }) =>
    given(newValue) && given(redirectUntil) ? 'done' : 'not_done',
};
