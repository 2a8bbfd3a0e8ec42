import type { AnswerRow, FormLayout } from './form-layout';
import type { Difference } from './read-answer';

/** Cells named of an answer that says something else than the one before. */
const MOST_NAMED = 30;

/** What a later answer says otherwise: heading, row, before and now. */
export function changedCells(
  layout: FormLayout,
  before: readonly AnswerRow[],
  now: readonly AnswerRow[],
): string[] {
  const names: string[] = [];
  for (let at = 0; at < Math.max(before.length, now.length); at += 1)
    for (const { key, heading, role } of layout.columns) {
      if (role !== 'fill' && role !== 'given') continue;
      const [was, is] = [before[at]?.[key] ?? null, now[at]?.[key] ?? null];
      if (was !== is && names.length < MOST_NAMED)
        names.push(`${heading} (${at + 1}): ${was ?? '—'} → ${is ?? '—'}`);
    }
  return names;
}

/** Differences that an officer must see before the answer counts; a moved column was simply followed. */
export const mustBeSeen = (differences: readonly Difference[]): boolean =>
  differences.some(({ kind }) => kind !== 'columns-moved');
