import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { AuditEntry } from '../platform/audit/audit-entry.entity';
import { AuditSearch } from '../platform/audit/audit-search.entity';
import type { HistoryScope } from '../platform/audit/history-sources';
import { fold } from '../platform/text/fold';
import type { AuditFilters } from './audit.schema';
import { ACTION_WORDS } from './audit-words';

/** Việt Nam keeps UTC+7 all year round. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** Whose records an auditor may look at: all, or those of some organisations. */
export type AuditSight = 'all' | readonly string[];

/** Entries from the newest to the oldest; one behind the other, so that a cursor stays where it is. */
function newestFirst(manager: EntityManager, limit: number, before?: number) {
  const query = manager
    .createQueryBuilder(AuditEntry, 'entry')
    .orderBy('entry.seq', 'DESC')
    .limit(limit);
  if (before !== undefined) query.andWhere('entry.seq < :before', { before });
  return query;
}

/** Entries of an object's history. */
export const historyEntries = (
  manager: EntityManager,
  scope: HistoryScope,
  page: { before?: number; limit: number },
): Promise<AuditEntry[]> =>
  newestFirst(manager, page.limit, page.before).andWhere(scope.entries, scope.parameters).getMany();

/** Entries that an auditor asks for. */
export const foundEntries = (
  manager: EntityManager,
  sight: AuditSight,
  filters: AuditFilters,
  page: { before?: number; limit: number },
): Promise<AuditEntry[]> =>
  narrowed(newestFirst(manager, page.limit, page.before), sight, filters).getMany();

/** How many entries an auditor asks for. */
export const countEntries = (
  manager: EntityManager,
  sight: AuditSight,
  filters: AuditFilters,
): Promise<number> =>
  narrowed(manager.createQueryBuilder(AuditEntry, 'entry'), sight, filters).getCount();

function narrowed(
  query: SelectQueryBuilder<AuditEntry>,
  sight: AuditSight,
  filters: AuditFilters,
): SelectQueryBuilder<AuditEntry> {
  if (sight !== 'all') {
    if (sight.length === 0) query.andWhere('1 = 0');
    else query.andWhere('entry.organisationId IN (:...sight)', { sight });
  }
  for (const name of ['actorId', 'action', 'subjectType', 'subjectId'] as const) {
    const value = filters[name];
    if (value !== undefined) query.andWhere(`entry.${name} = :${name}`, { [name]: value });
  }
  const { organisationId, from, to, text } = filters;
  if (organisationId)
    query.andWhere('(entry.organisationId = :organisationId OR entry.duties LIKE :duty)', {
      organisationId,
      duty: `%"${organisationId}"%`,
    });
  if (from) query.andWhere('entry.at >= :from', { from: startOf(from) });
  if (to) query.andWhere('entry.at < :to', { to: startOf(to, 1) });
  if (text) withText(query, text);
  return query;
}

/** The first moment of a day in Việt Nam, or of so many days later. */
const startOf = (day: string, later = 0): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET_MS + later * DAY_MS).toISOString();

/** Every word must stand in the entry, or in the name of what was done; marks do not matter. */
function withText(query: SelectQueryBuilder<AuditEntry>, text: string): void {
  for (const [at, word] of fold(text).split(' ').filter(Boolean).entries()) {
    const actions = Object.entries(ACTION_WORDS)
      .filter(([, { vi, en }]) => fold(`${vi} ${en}`).includes(word))
      .map(([code]) => code);
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    const searched = query
      .subQuery()
      .select('search.seq')
      .from(AuditSearch, 'search')
      .where(`search.seq = entry.seq AND search.folded LIKE :word${at} ESCAPE '\\'`)
      .getQuery();
    query.andWhere(
      new Brackets((either) => {
        either.where(`EXISTS ${searched}`, { [`word${at}`]: pattern });
        if (actions.length > 0)
          either.orWhere(`entry.action IN (:...actions${at})`, { [`actions${at}`]: actions });
      }),
    );
  }
}
