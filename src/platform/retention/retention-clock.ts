import { doubtOf, type ClockStep } from '../clock-watch/clock-steps';
import { clockDoubt, type ClockDoubt } from '../jobs/clock-doubt';

/** How a run ended, or `confirmed`: a person said that the clock is right. */
export const RUN_OUTCOMES = ['announced', 'done', 'refused', 'confirmed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

const DAY_MS = 86_400_000;
/** Days between the first announcement and the first deletion: time to look and to object. */
export const NOTICE_DAYS = 7;

export interface PastRun {
  outcome: RunOutcome;
  at: string;
}

export interface Witnesses {
  now: Date;
  /** All runs, the oldest first. */
  runs: readonly PastRun[];
  /** Moment of the newest audit entry that is more than a day older than now; null for none. */
  trail: string | null;
  /** How the clocks of the machines were put since somebody last said that they are right. */
  steps?: readonly ClockStep[];
}

/** What the clock allows. */
export type ClockAnswer =
  | { go: true }
  /** Nothing goes before this moment; what will go can be looked at until then. */
  | { waitUntil: string }
  | ClockDoubt;

/**
 * Whether deletion by age may run at a moment: the last run, or a person, was witness to one shortly
 * before, and the clock was not put by a day or more since. A refused run is no witness: the same wrong clock does not become right by being asked again.
 */
export function clockAnswer({ now, runs, trail, steps = [] }: Witnesses): ClockAnswer {
  const put = doubtOf(steps);
  if (put) return put;
  const trusted = runs.filter(({ outcome }) => outcome !== 'refused');
  const doubt = clockDoubt(now, trusted.at(-1)?.at ?? trail);
  if (doubt) return doubt;
  const announced = runs.find(({ outcome }) => outcome === 'announced');
  const from = Date.parse(announced?.at ?? now.toISOString()) + NOTICE_DAYS * DAY_MS;
  if (announced && now.getTime() >= from) return { go: true };
  return { waitUntil: new Date(from).toISOString() };
}
