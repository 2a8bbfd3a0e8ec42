/**
 * How a pair stands today. `passed` and `failed`: the latest reading that said something of it, not too old; `stale`: that
 * is older than readings count; `amended`: the catalogue says something else of the procedure since; `unverifiable`:
 * nothing could ever be said; `unchecked`: nobody asked.
 */
export const STANDINGS = [
  'passed',
  'failed',
  'stale',
  'amended',
  'unverifiable',
  'unchecked',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Reasons for which nobody can submit the procedure at all; the others only show it wrongly. */
export const UNREACHABLE: readonly string[] = [
  ...['not-on-portal', 'not-active', 'attached-to-ceased-unit'],
  ...['agency-differs', 'not-online'],
];

/** How the pairs of one unit stand. */
export interface UnitStanding {
  unitId: string;
  /** Pairs that the catalogue in force asks of the unit. */
  total: number;
  passed: number;
  failed: number;
  /** Nothing that counts today is known: never read, read too long ago, or amended since. */
  unverifiable: number;
  /** Of those: something was read once, but it does not count any more. */
  outdated: number;
  /** Nobody asked for yet. */
  pending: number;
  /** Failed pairs that keep people from submitting at all. */
  unreachable: number;
  /** The latest and the earliest reading on which this rests; null where there is none. */
  readAt: string | null;
  oldestAt: string | null;
  /** The run of the latest reading. */
  runId: string | null;
}

/** A pair with what its standing rests on. */
export interface PairStanding {
  unitId: string;
  procedureId: string;
  code: string;
  name: string;
  field: string;
  decisionNumber: string | null;
  decisionDate: string | null;
  level: string | null;
  standing: Standing;
  /** What the reading it rests on said; null where there is none. */
  outcome: 'passed' | 'failed' | 'unverifiable' | null;
  reason: string | null;
  seenAt: string | null;
  runId: string | null;
  /** Which source showed it, as the run keeps it. */
  source: string | null;
  checked: string | null;
  /** Reasons of all that is wrong, with both sides. */
  differences: readonly { reason: string; seen: string | null; expected: string | null }[];
}
