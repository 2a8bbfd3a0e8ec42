import { mayMove, type Level, type ObstacleState, type Severity } from './obstacle-state';

/** What a person may do with an obstacle; the screen offers just that. */
export const OBSTACLE_ACTS = [
  'change',
  'take_up',
  'wait',
  'answer',
  'close',
  'reopen',
  'escalate',
  'group',
  'plan',
] as const;
export type ObstacleAct = (typeof OBSTACLE_ACTS)[number];

/** Rights of one person at one obstacle. */
export interface RightsThere {
  /** Reports for the unit that has it. */
  report: boolean;
  /** Settles obstacles of the unit, or those of the body it was given to. */
  handle: boolean;
}

/**
 * What may be done with an obstacle. A unit ends what lies with itself, and what was answered; what it passed
 * on, those end who settle it: else a unit could make itself ready by ending its own blocking obstacle.
 */
export function actsOn(
  { state, level }: { state: ObstacleState; level: Level },
  { report, handle }: RightsThere,
): ObstacleAct[] {
  if (!report && !handle) return [];
  if (state === 'closed') return ['reopen'];
  const acts: ObstacleAct[] = ['change'];
  if (mayMove(state, 'in_progress')) acts.push('take_up');
  if (mayMove(state, 'waiting')) acts.push('wait');
  if (mayMove(state, 'answered')) acts.push('answer');
  if (handle || level === 'commune' || state === 'answered') acts.push('close');
  if (handle || level === 'commune') acts.push('escalate');
  if (handle) acts.push('group');
  acts.push('plan');
  return acts;
}

/** Whether a blocking obstacle may be called less than that: only by who settles obstacles. */
export const mayLower = (
  from: Severity,
  to: Severity,
  { handle }: Pick<RightsThere, 'handle'>,
): boolean => handle || from !== 'blocking' || to === 'blocking';

/**
 * Where an obstacle may be passed to: a unit passes its own on to a department; who settles obstacles passes
 * them anywhere, down too.
 */
export const mayPass = (from: Level, to: Level, { handle }: Pick<RightsThere, 'handle'>): boolean =>
  from !== to && (handle || (from === 'commune' && to === 'department'));

/**
 * Whether a body can be in charge at a level: one of the unit itself at the lowest, one of the province above
 * it. (A ministry is no body of the round: one of the province follows what it does.)
 */
export function ownerFits(
  level: Level,
  owner: { unitId: string },
  place: { unitId: string; provinceId: string | null },
): boolean {
  return owner.unitId === (level === 'commune' ? place.unitId : place.provinceId);
}
