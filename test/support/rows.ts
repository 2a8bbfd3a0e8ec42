import type { HandoverItem } from '../../src/handover/handover-item.entity';
import type { Portion } from '../../src/handover/portion.entity';
import { LongQuestions } from '../../src/handover/rows/long-questions';
import { MatchingActs } from '../../src/handover/rows/matching-acts.service';
import type { ColumnFilter, RowFilter } from '../../src/handover/rows/row-filter.schema';
import { RowsRepository } from '../../src/handover/rows/rows.repository';
import { RowsService } from '../../src/handover/rows/rows.service';
import { PersonalSearch } from '../../src/handover/personal-search';
import { Rearrangement } from '../../src/handover/rearrangement';
import { fold } from '../../src/platform/text/fold';
import type { TestDatabase } from './database';
import type { Handover } from './handover';

/** The services that look for rows, over a test database. */
export function rowsOver(db: TestDatabase, handover: Handover) {
  const { lists, units, repository, acceptance, assignment, keyring, closings } = handover;
  const found = new RowsRepository();
  const rows = new RowsService(
    ...([db.reader, lists, units, found, new PersonalSearch(keyring), closings] as const),
    new LongQuestions(db.reader, found),
  );
  const acts = new MatchingActs(
    db.reader,
    db.unitOfWork,
    lists,
    units,
    new Rearrangement(repository, units),
    rows,
    found,
    acceptance,
    assignment,
  );
  return { rows, acts };
}

/**
 * Whether a row matches a filter, found out the long way: every word that was typed begins a word
 * of the row.
 */
export function matches(
  filter: RowFilter,
  item: Pick<HandoverItem, 'values' | 'rowCode' | 'groupPath'>,
  portions: readonly Pick<Portion, 'bucket' | 'receiverOrganisationId'>[],
  choiceNames: (key: string, value: string) => string,
): boolean {
  const texts = Object.entries(item.values).map(([key, value]) =>
    typeof value === 'string' ? choiceNames(key, value) : '',
  );
  const all = [...texts, item.rowCode, ...item.groupPath].join(' ');
  const fitting = portions.some(
    ({ bucket, receiverOrganisationId: receiver }) =>
      (!filter.bucket || bucket === filter.bucket) &&
      (!filter.receiver || (receiver ?? 'none') === filter.receiver),
  );
  return (
    fitting &&
    (!filter.q || begins(filter.q, all)) &&
    (filter.columns ?? []).every((column) => fits(column, item.values[column.key] ?? null))
  );
}

function fits(asked: ColumnFilter, value: string | number | boolean | null): boolean {
  const { contains, from, to, oneOf, is, blank } = asked;
  if (blank !== undefined && (value === null) !== blank) return false;
  if (contains !== undefined && (value === null || !begins(contains, String(value)))) return false;
  if (oneOf && !oneOf.includes(String(value))) return false;
  if (is !== undefined && value !== is) return false;
  if (from !== undefined && (value === null || value < from)) return false;
  return to === undefined || (value !== null && value <= to);
}

const words = (text: string) =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

function begins(typed: string, text: string): boolean {
  const there = words(text);
  const sought = words(typed);
  return (
    sought.length > 0 &&
    sought.every((word) =>
      there.some((each) => (word.length > 1 ? each.startsWith(word) : each === word)),
    )
  );
}
