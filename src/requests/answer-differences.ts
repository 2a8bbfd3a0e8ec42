import { fold } from '../platform/text/fold';
import type { AnswerRow, AnswerValue, FormLayout } from './form-layout';
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
        names.push(`${heading} (${at + 1}): ${said(was)} → ${said(is)}`);
    }
  return names;
}

/**
 * What a unit wrote otherwise than its copy was pre-filled: heading, before and now. What the product itself
 * knows by now is no change of the unit's.
 * @param given what the copy was pre-filled with; null for nothing. @param now what is known today.
 */
export function knownChanged(
  layout: FormLayout,
  given: AnswerRow | null,
  rows: readonly AnswerRow[],
  now: AnswerRow = {},
): string[] {
  const [first] = rows;
  if (given === null || first === undefined) return [];
  return layout.columns.flatMap(({ key, heading }) => {
    const was = given[key] ?? null;
    // A column that the answer lacks is named as missing.
    const is = first[key];
    if (was === null || is === undefined || same(was, is) || same(now[key] ?? null, is)) return [];
    return [`${heading}: ${said(was)} → ${said(is)}`];
  });
}

function same(one: AnswerValue, other: AnswerValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1e-6;
  if (one === null || other === null) return one === other;
  return fold(String(one)).replace(/\s+/g, ' ') === fold(String(other)).replace(/\s+/g, ' ');
}

/** A value as people write it. */
const said = (value: AnswerValue): string =>
  typeof value === 'number'
    ? value.toLocaleString('vi-VN', { maximumFractionDigits: 6 })
    : (value ?? '—');

/**
 * Differences that an officer must see before the answer counts; a moved column was simply followed, and one that may
 * not be kept left out.
 */
export const mustBeSeen = (differences: readonly Difference[]): boolean =>
  differences.some(({ kind }) => kind !== 'columns-moved' && kind !== 'columns-personal');
