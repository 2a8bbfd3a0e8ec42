import type { TrialState } from './trial-round.entity';

/** What can be done with a round, and in which states. */
const ACTS = {
  change: ['planned'],
  start: ['planned'],
  stop: ['running'],
  evaluate: ['stopped'],
  sign: ['evaluated'],
  adopt: ['planned', 'running', 'stopped'],
  appoint: ['planned', 'running', 'stopped'],
} as const satisfies Record<string, readonly TrialState[]>;
export type TrialAct = keyof typeof ACTS;

/** Whether an act is possible in a state; nothing leads back, and a signed round stays as it is. */
export const isPossible = (act: TrialAct, state: TrialState): boolean =>
  (ACTS[act] as readonly TrialState[]).includes(state);

/** Words of the states, for sentences of refusals and papers. */
export const TRIAL_STATE_WORDS: Record<TrialState, { vi: string; en: string }> = {
  planned: { vi: 'Đã lập kế hoạch', en: 'Planned' },
  running: { vi: 'Đang diễn ra', en: 'Running' },
  stopped: { vi: 'Đã hết giờ, đang đánh giá', en: 'Time over, being evaluated' },
  evaluated: { vi: 'Đã đánh giá, chờ ký', en: 'Evaluated, to be signed' },
  signed: { vi: 'Đã ký báo cáo', en: 'Signed' },
};

/** What the wall knows of one unit at one moment. */
export interface UnitProgress {
  started: boolean;
  /** Items that this trial is about, those with any answer, and those confirmed. */
  total: number;
  answered: number;
  confirmed: number;
  mandatoryNotMet: number;
  /** Minutes since the start signal, and since the unit was last heard of. */
  elapsedMinutes: number;
  silentMinutes: number;
  boxMinutes: number;
  /** Minutes that the step under way has taken beyond its standard; 0 where it is in time. */
  overStandardMinutes: number;
}

export const UNIT_STATES = ['stuck', 'late', 'running', 'answered', 'done', 'waiting'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** A unit that says nothing for so long, or for a third of the time where that is less, needs a call. */
const SILENCE_MINUTES = 10;

/**
 * Where a unit stands on the wall, the worst first: stuck (a mandatory item failed, a step beyond its standard, or
 * nothing heard), late (the time is over and items are open), running, answered (every item has a value), done
 * (every one confirmed), waiting (no start signal yet).
 */
export function unitState(unit: UnitProgress): UnitState {
  if (!unit.started) return 'waiting';
  if (unit.mandatoryNotMet > 0) return 'stuck';
  if (unit.confirmed === unit.total) return 'done';
  if (unit.overStandardMinutes > 0) return 'stuck';
  if (unit.answered === unit.total) return 'answered';
  if (unit.elapsedMinutes > unit.boxMinutes) return 'late';
  const patience = Math.min(SILENCE_MINUTES, Math.max(1, unit.boxMinutes / 3));
  return unit.silentMinutes > patience ? 'stuck' : 'running';
}
