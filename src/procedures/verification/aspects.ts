import type { FailureReason } from './finding';

/** What of a procedure a check may hold against the catalogue, in the order in which it hinders people. */
export const ASPECTS = [
  'published',
  'state',
  'ceased',
  'agency',
  'online',
  'level',
  'fee',
  'name',
  'field',
  'decision',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One letter each: they stand beside every result of a run. */
const LETTERS: Record<Aspect, string> = {
  ...{ published: 'p', state: 's', ceased: 'c', agency: 'a', online: 'o', level: 'l' },
  ...{ fee: 'f', name: 'n', field: 'g', decision: 'd' },
};

/** What is said when an aspect is wrong. */
export const FAILURE_OF: Record<Aspect, FailureReason> = {
  published: 'not-on-portal',
  state: 'not-active',
  ceased: 'attached-to-ceased-unit',
  agency: 'agency-differs',
  online: 'not-online',
  level: 'level-differs',
  fee: 'fee-differs',
  name: 'name-differs',
  field: 'field-differs',
  decision: 'decision-differs',
};

/** Aspects as they are stored with a result: what the source told nothing of is not among them. */
export const lettersOf = (looked: ReadonlySet<Aspect>): string =>
  ASPECTS.flatMap((each) => (looked.has(each) ? LETTERS[each] : [])).join('');

/**
 * Whether a result says anything of an aspect.
 * @param checked letters of the result; null for results of before they were kept.
 */
export const lookedAt = (
  aspect: Aspect,
  checked: string | null,
  result: { outcome: string; reason: string | null },
): boolean => (checked ?? earlierChecks(result)).includes(LETTERS[aspect]);

/** What was looked at when a check stopped at the first thing that was wrong. */
function earlierChecks({ outcome, reason }: { outcome: string; reason: string | null }): string {
  if (outcome === 'passed') return 'pscn';
  if (outcome !== 'failed') return '';
  if (reason === 'not-on-portal') return 'p';
  if (reason === 'not-active') return 'ps';
  return reason === 'name-differs' ? 'psn' : 'pscn';
}
