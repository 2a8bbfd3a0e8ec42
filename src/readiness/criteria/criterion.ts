import type { Limits, Rule } from '../rule';

/** What criteria are about, in the order of the work (domain 6.2). */
export const CRITERION_GROUPS = [
  'handover',
  'rehearsal',
  'procedures',
  'people',
  'headquarters',
  'accounts',
  'treasury',
  'obstacles',
] as const;
export type CriterionGroup = (typeof CRITERION_GROUPS)[number];

/** What a round may set for each criterion. */
export interface CriterionSettings {
  code: string;
  /** Whether the round judges by it at all. */
  on: boolean;
  /** Share of the score, relative to the others. */
  weight: number;
  /** Whether not meeting its minimum makes the unit red. */
  blocking: boolean;
  /** Null for a criterion whose limits are not a matter of choice. */
  limits: Limits | null;
  /** Who answers for it, as the plan names them. */
  owner: string;
  /** Fallback plan (phương án dự phòng) while it is not met; empty for none. */
  workaround: string;
  /** Days from the round's first day to the day by which it is due; negative before. */
  dueOffset: number;
}

/** A criterion as it ships: what it asks, by which rule, and its settings until a round changes them. */
export interface ShippedCriterion extends CriterionSettings {
  group: CriterionGroup;
  name: { vi: string; en: string };
  /** A short name for tiles and heads of columns. */
  short: { vi: string; en: string };
  /** Whether the program counts it, or people state it with evidence. */
  source: 'counted' | 'stated';
  /** How a stated fact is asked for; null where the program counts. */
  asks: { vi: string; en: string } | null;
  /** Yes or no instead of a count. */
  yesNo: boolean;
  /** Code of the criterion that must be met first. */
  requires: string | null;
  /** Document or practice it comes from. */
  basis: string;
  rule: Rule;
}

/** A criterion in force in a round. */
export type Criterion = ShippedCriterion;

/** Limits of what is done or not done. */
export const WHOLE: Limits = { greenFrom: 100, yellowFrom: 100 };
