import type { Bucket } from '../bucket';

/**
 * `holding`: keeps the thing; `overdue`: past the day by which it was to go on; `ended`: somebody said that it no
 * longer keeps it; `accepted`, `closed`: the receiver took the thing over, or it is not handed over at all.
 */
export const CUSTODY_STATES = ['holding', 'overdue', 'ended', 'accepted', 'closed'] as const;
export type CustodyState = (typeof CUSTODY_STATES)[number];

/** Buckets in which a thing still waits for its receiver, so that somebody must keep it meanwhile. */
export const WAITING: readonly Bucket[] = ['outstanding', 'disputed'];

/** What a custody says of its days. */
export interface CustodyDays {
  since: string;
  /** By which day the thing is to go on; null where the paper says none. */
  until: string | null;
  endedOn: string | null;
}

/**
 * How a custody stands. Acceptance ends it by itself: the bucket of the row decides, so that no way of accepting
 * can forget it; an acceptance that is taken back leaves the custodian where it was.
 * @param bucket of the row.
 * @param today day in Việt Nam.
 */
export function custodyState(
  { until, endedOn }: CustodyDays,
  bucket: Bucket,
  today: string,
): CustodyState {
  if (endedOn !== null) return 'ended';
  if (bucket === 'accepted' || bucket === 'closed') return bucket;
  return until !== null && until < today ? 'overdue' : 'holding';
}

export type CustodyProblem = 'since-in-the-future' | 'until-before-since' | 'paper-after-today';

/** What is wrong with the days of a custody; undefined for nothing. */
export function custodyProblem(
  { since, until, paperDay }: { since: string; until: string | null; paperDay: string },
  today: string,
): CustodyProblem | undefined {
  if (since > today) return 'since-in-the-future';
  if (until !== null && until < since) return 'until-before-since';
  return paperDay > today ? 'paper-after-today' : undefined;
}
