import { hash } from 'node:crypto';
import type { RowValue, RowValues } from '../../imports/declaration';
import { sealedValue } from '../../platform/secrets/personal-value';
import { fold } from '../../platform/text/fold';
import type { Identification } from '../list-types/list-type';

/** What a row goes by in a register of things; equal keys may mean the same thing. */
export interface Identity {
  register: string;
  kind: string;
  key: string;
  /** The same key on several rows of one list is usual. */
  repeats: boolean;
}

/**
 * The keys of a row. A sealed value counts by its blind index, so that a key gives nothing of it away;
 * other values by a digest of their folded text. A row without one of the columns has no such key.
 * @param identifies of the newest version of its kind of list.
 */
export function identitiesOf(identifies: readonly Identification[], values: RowValues): Identity[] {
  const found = new Map<string, Identity>();
  for (const { register, by: kind, columns, repeats, loose } of identifies) {
    const name = `${register} ${kind}`;
    const parts = columns.map((column) => comparable(values[column] ?? null, loose ?? false));
    if (found.has(name) || parts.some((part) => part === '')) continue;
    const key = hash('sha256', JSON.stringify(parts), 'base64url');
    found.set(name, { register, kind, key, repeats: repeats ?? false });
  }
  return [...found.values()];
}

/** @param loose whether marks between letters and digits do not matter either: `14A-123.45` = `14A 12345`. */
function comparable(value: RowValue, loose: boolean): string {
  const index = sealedValue(value)?.index;
  if (index !== undefined) return index;
  const text = value === null ? '' : fold(String(value));
  return loose ? text.replace(/[^a-z0-9]/g, '') : text;
}
