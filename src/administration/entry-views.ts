import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from '../platform/audit/audit-entry.entity';
import { AuditObject } from '../platform/audit/audit-object.entity';
import type { HistoryScope } from '../platform/audit/history-sources';
import { UnitsReadModel } from '../units/units.read-model';
import type { AuditEntryView } from './audit.schema';
import { ACTION_WORDS, OBJECT_WORDS } from './audit-words';
import { changesOf, referredOrganisations } from './change-words';

/** Objects of one act that are looked at; the others are counted. */
const OBJECTS_TOLD = 60;

const unnamed = (code: string) => ({ vi: `việc khác (${code})`, en: `another act (${code})` });
const unknownObject = (type: string) => ({ vi: type, en: type });

/** Entries in words, with the names of people and bodies. */
@Injectable()
export class EntryViews {
  constructor(private readonly units: UnitsReadModel) {}

  /**
   * @param scope the history the entries belong to; of each only the objects it allows are told.
   * @param origin whether to tell from where people acted.
   */
  async of(
    manager: EntityManager,
    entries: readonly AuditEntry[],
    { scope, origin }: { scope?: HistoryScope; origin: boolean },
  ): Promise<AuditEntryView[]> {
    const objects = new Map<number, AuditObject[]>();
    for (const { seq } of entries) objects.set(seq, await objectsOf(manager, seq, scope));
    const ids = entries.flatMap((entry) => [
      entry.organisationId ?? [],
      (entry.duties ?? []).flatMap(({ organisationId }) => organisationId ?? []),
      referredOrganisations(objects.get(entry.seq)!),
    ]);
    const names = await this.units.organisations(manager, [...new Set(ids.flat(2))]);
    const organisation = (id: string | null) =>
      id === null ? null : { id, name: names.get(id)?.name ?? id };
    return entries.map((entry) => {
      const { seq, at, action, subjectType, subjectId, subjectName, reason } = entry;
      const told = objects.get(seq)!;
      return {
        ...{ seq, at, action, reason },
        actor: {
          id: entry.actorId,
          name: entry.actorName,
          kind: entry.actorKind,
          duties: (entry.duties ?? []).map(({ role, organisationId }) => ({
            role,
            organisation: organisation(organisationId),
          })),
        },
        actionName: ACTION_WORDS[action] ?? unnamed(action),
        subject: {
          type: subjectType,
          typeName: OBJECT_WORDS[subjectType] ?? unknownObject(subjectType),
          id: subjectId,
          name: subjectName,
        },
        organisation: organisation(entry.organisationId),
        origin:
          origin && entry.originAddress !== null
            ? { address: entry.originAddress, requestId: entry.requestId }
            : null,
        objectCount: scope?.objects ? told.length : entry.objectCount,
        changes: changesOf(told, (id) => names.get(id)?.name ?? id),
      };
    });
  }
}

function objectsOf(manager: EntityManager, seq: number, scope?: HistoryScope) {
  const query = manager
    .createQueryBuilder(AuditObject, 'object')
    .where('object.entrySeq = :seq', { seq })
    .orderBy('object.position')
    .limit(OBJECTS_TOLD);
  if (scope?.objects) query.andWhere(`(${scope.objects})`, scope.parameters);
  return query.getMany();
}
