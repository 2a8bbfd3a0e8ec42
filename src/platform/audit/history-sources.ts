import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../http/actor';

/** Which entries are the history of an object, as conditions for a query. */
export interface HistoryScope {
  /** SQL on the alias `entry`, with property names of `AuditEntry`. */
  entries: string;
  /** SQL on the table `audit_object` as `object`: which objects of these entries may be shown; all if left out. */
  objects?: string;
  parameters: Record<string, unknown>;
}

/** Answers for one kind of object; undefined where the person may not see it. */
export type HistorySource = (
  manager: EntityManager,
  actor: Actor,
  id: string,
) => Promise<HistoryScope | undefined>;

/** Who may see an object may see its history: each subject says so for its own objects. */
@Injectable()
export class HistorySources {
  private readonly sources = new Map<string, HistorySource>();

  /** @param type of the object, as in the entries' subjects. */
  add(type: string, source: HistorySource): void {
    if (this.sources.has(type)) throw new Error(`${type} has its history from two sources`);
    this.sources.set(type, source);
  }

  get(type: string): HistorySource | undefined {
    return this.sources.get(type);
  }
}

/** Entries whose subject is the object, and nothing else. */
export const historyOfSubject = (type: string, id: string): HistoryScope => ({
  entries: 'entry.subjectType = :historyType AND entry.subjectId = :historyId',
  parameters: { historyType: type, historyId: id },
});

/**
 * The same of an object that many bodies share: what is of no body, and what is of these.
 * @param organisationIds bodies of the person.
 */
export function historyOfSubjectAt(
  type: string,
  id: string,
  organisationIds: readonly string[],
): HistoryScope {
  const { entries, parameters } = historyOfSubject(type, id);
  const own = organisationIds.length > 0 ? organisationIds : [''];
  return {
    entries: `${entries} AND (entry.organisationId IS NULL OR entry.organisationId IN (:...historyAt))`,
    parameters: { ...parameters, historyAt: own },
  };
}

/** Entries that touched any object of a set, and of these entries only those objects. */
export const historyOfObjects = (
  objects: string,
  parameters: Record<string, unknown>,
): HistoryScope => ({
  entries: `entry.seq IN (SELECT object.entry_seq FROM audit_object object WHERE ${objects})`,
  objects,
  parameters,
});

/** Entries that touched one object, and of these entries only it. */
export const historyOfObject = (type: string, id: string): HistoryScope =>
  historyOfObjects('object.object_type = :historyType AND object.object_id = :historyId', {
    ...{ historyType: type, historyId: id },
  });
