import type { DataRequestAnswer, DataRequestUnit } from './request.entity';

export type UnitState = 'missing' | 'answered' | 'held' | 'returned';
type Answer = Pick<DataRequestAnswer, 'id' | 'state' | 'late' | 'sentAt'>;

/**
 * Where a unit stands with a request. What was held is for the officer who asked to look at; the answer
 * that counted before goes on counting meanwhile.
 * @param answers of the unit, the latest first.
 * @param overdue whether the deadline has passed.
 */
export function standingOf(
  { answerId, returnReason }: Pick<DataRequestUnit, 'answerId' | 'returnReason'>,
  answers: readonly Answer[],
  overdue: boolean,
): { state: UnitState; late: boolean; sentAt: string | null } {
  const held = answers.find(({ state }) => state === 'held');
  if (held) return { state: 'held', late: held.late, sentAt: held.sentAt };
  const counts = answers.find(({ id }) => id === answerId);
  if (counts) return { state: 'answered', late: counts.late, sentAt: counts.sentAt };
  const state = returnReason === null ? 'missing' : 'returned';
  return { state, late: overdue, sentAt: null };
}

/** How many units stand where. */
export function countsOf(standings: readonly { state: UnitState; late: boolean }[]) {
  const of = (state: UnitState) => standings.filter((each) => each.state === state).length;
  return {
    ...{ units: standings.length, answered: of('answered'), held: of('held') },
    ...{ returned: of('returned'), missing: of('missing') },
    late: standings.filter(({ late }) => late).length,
  };
}

/** When the request that follows another one is due. */
export const nextDue = (dueAt: string, repeats: 'daily' | 'weekly'): string =>
  new Date(Date.parse(dueAt) + (repeats === 'daily' ? 1 : 7) * 86_400_000).toISOString();
