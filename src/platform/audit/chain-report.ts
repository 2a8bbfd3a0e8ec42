import type { Row } from './chain-rows';

/** Asks the database one question; only SELECTs are sent. */
export type Ask = (sql: string) => Promise<Row[]>;

/** What can be wrong with an entry. */
export const CHAIN_FAULTS = [
  'changed',
  'objects-changed',
  'missing',
  'out-of-order',
  'not-following',
  'forged',
  'cut',
  'head-differs',
  'unreadable',
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** The first entry that does not fit; `place` is where the entry that belongs there stands. */
export interface BadEntry {
  seq: number;
  fault: ChainFault;
  place?: number;
}

/** How far a trail holds. */
export interface ChainReport {
  /** Entries found good. */
  entries: number;
  objects: number;
  /** Entries among them whose seal shows that the program wrote them. */
  sealed: number;
  /** Entries among them whose seal could not be checked; those of format 1 have none. */
  unchecked: number;
  head: { seq: number; hash: string; at: string } | null;
  bad?: BadEntry;
}
