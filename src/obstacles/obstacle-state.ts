/** From where an obstacle (vướng mắc) is known. */
export const SOURCES = ['rehearsal', 'operation', 'hotline', 'feedback'] as const;
export type ObstacleSource = (typeof SOURCES)[number];

/** What it does to the unit: it cannot operate, part of its work stops, it is troublesome. */
export const SEVERITIES = ['blocking', 'serious', 'ordinary'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether it must be settled before the official date or after it. */
export const DUE_STAGES = ['before', 'after'] as const;
export type DueStage = (typeof DUE_STAGES)[number];

/** Who has to settle it, from the lowest. */
export const LEVELS = ['commune', 'department', 'province', 'ministry'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Where an obstacle stands: `waiting` for guidance that somebody else has to issue, `answered` by
 * an answer that is known already and that the unit has still to try.
 */
export const OBSTACLE_STATES = ['open', 'in_progress', 'waiting', 'answered', 'closed'] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

/** How an obstacle ended: it is settled, or it was none. */
export const OUTCOMES = ['fixed', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** From where to where; from `closed` it is opened again, to be worked on. */
const NEXT: Record<ObstacleState, readonly ObstacleState[]> = {
  open: ['in_progress', 'waiting', 'answered', 'closed'],
  in_progress: ['waiting', 'answered', 'closed'],
  waiting: ['in_progress', 'answered', 'closed'],
  answered: ['in_progress', 'waiting', 'closed'],
  closed: ['in_progress'],
};

/** Whether an obstacle may go from one state to another; staying is no move. */
export const mayMove = (from: ObstacleState, to: ObstacleState): boolean => NEXT[from].includes(to);
