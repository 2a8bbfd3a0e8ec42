import type { Condition, ConditionState } from './condition-kinds';
import type { ConditionStatus } from './condition-rules';

/** Stages through which a procedure becomes usable at a unit (domain 5.1), each with the conditions that make it. */
export const STAGES = {
  declared: ['published'],
  assigned: ['assigned'],
  configured: ['channel', 'fees', 'workflow', 'accounts'],
  'signed-on': ['sso'],
  published: ['national'],
  submitted: ['tested'],
  posted: ['posted'],
} as const satisfies Record<string, readonly Condition[]>;
export type Stage = keyof typeof STAGES;
export const STAGE_CODES = Object.keys(STAGES) as Stage[];

/** Procedures of a unit by how far they are in one stage. */
export interface StageCount {
  met: number;
  notMet: number;
  unknown: number;
}
export type StageCounts = Record<Stage, StageCount>;

export const noStages = (): StageCounts =>
  Object.fromEntries(
    STAGE_CODES.map((stage) => [stage, { met: 0, notMet: 0, unknown: 0 }]),
  ) as unknown as StageCounts;

/** Of several conditions one that is not met decides, then one that is unknown. */
export function stageState(
  stage: Stage,
  conditions: readonly Pick<ConditionStatus, 'code' | 'state'>[],
): ConditionState {
  const asked: readonly Condition[] = STAGES[stage];
  const states = conditions.filter(({ code }) => asked.includes(code)).map(({ state }) => state);
  if (states.includes('not-met')) return 'not-met';
  return states.length < asked.length || states.includes('unknown') ? 'unknown' : 'met';
}

const FIELD = { met: 'met', 'not-met': 'notMet', unknown: 'unknown' } as const;

/** Adds pairs that stand alike. */
export function addPairs(
  counts: StageCounts,
  conditions: readonly Pick<ConditionStatus, 'code' | 'state'>[],
  pairs: number,
): void {
  for (const stage of STAGE_CODES) counts[stage][FIELD[stageState(stage, conditions)]] += pairs;
}
