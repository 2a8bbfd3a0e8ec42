import type { ChecklistItem } from './checklist.entity';
import type { RehearsalSheet } from './rehearsals.repository';
import { scoreOf, type ResultValue, type Score } from './score';

/** Whether a value leaves nothing to look at again. */
export const isPassed = (result: ResultValue): boolean =>
  result === 'met' || result === 'not_applicable';

/** What was confirmed in this trial; what comes from an earlier one is not among it. */
export function freshOf({ results }: Pick<RehearsalSheet, 'results'>): Map<string, ResultValue> {
  const fresh = [...results].filter(([, { carriedFrom }]) => (carriedFrom ?? null) === null);
  return new Map(fresh.map(([code, { result }]) => [code, result]));
}

/**
 * Items that this trial is about: all, or where only what had failed is tried again, those that were not passed
 * before, and whatever was looked at again nevertheless.
 */
export function itemsTried({
  rehearsal,
  items,
  results,
}: Pick<RehearsalSheet, 'rehearsal' | 'items' | 'results'>): ChecklistItem[] {
  if (rehearsal.purpose !== 'failed') return items;
  return items.filter(({ code }) => {
    const known = results.get(code);
    const settled = known?.carriedFrom && known.carriedFrom !== rehearsal.id;
    return !settled || !isPassed(known.result);
  });
}

/** How this trial went: only what was confirmed in it counts. */
export const scoreOfSheet = (sheet: RehearsalSheet): Score =>
  scoreOf(itemsTried(sheet), freshOf(sheet));

/**
 * Of each item the value that was confirmed last, in whatever trial. Where the checklist changed meanwhile and what was
 * passed is about another text (`carriedFrom` names this very trial), nothing is known.
 */
export function standingOf({
  rehearsal,
  results,
}: Pick<RehearsalSheet, 'rehearsal' | 'results'>): Map<string, ResultValue> {
  const known = [...results].filter(
    ([, { result, carriedFrom }]) => carriedFrom !== rehearsal.id || !isPassed(result),
  );
  return new Map(known.map(([code, { result }]) => [code, result]));
}

/** Where the unit stands after all its trials. */
export const standingScore = (sheet: RehearsalSheet): Score =>
  scoreOf(sheet.items, standingOf(sheet));

/** What the unit says of itself, scored by the same rule. */
export const ownScore = (sheet: RehearsalSheet): Score =>
  scoreOf(
    itemsTried(sheet),
    new Map([...sheet.assessments].map(([code, { result }]) => [code, result])),
  );

/** The score of each group, in the order of the checklist. */
export function groupScores(sheet: RehearsalSheet): { code: string; score: Score }[] {
  const fresh = freshOf(sheet);
  const groups = Map.groupBy(itemsTried(sheet), ({ groupCode }) => groupCode);
  return [...groups].map(([code, items]) => ({ code, score: scoreOf(items, fresh) }));
}
