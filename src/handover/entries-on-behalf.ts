import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { EntryOnBehalf } from './entry-on-behalf.entity';
import { entryAnswered } from './handover.errors';
import { CONFIRM, mayConfirm, ofTheUnit } from './handover.policy';
import type { OpenList } from './list-access';
import { ListAccess } from './list-access';

/** Declarations made in place of a unit, and what the unit says to them. */
@Injectable()
export class EntriesOnBehalf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Marks a declaration as made on behalf of the giver, unless a duty for the giver itself gives the right.
   * @returns whether it was marked.
   */
  async mark(
    manager: EntityManager,
    actor: Actor,
    { list, stamp }: OpenList,
    rows: { created: number; changed: number },
  ): Promise<boolean> {
    if (actor.kind !== 'person') return false;
    const own = { ...actor, grants: actor.grants.filter(ofTheUnit) };
    const rights = ['handover.declare', 'handover.supplement'];
    const scopes = await this.lists.scopesOf(manager, own, rights, list.roundId);
    if (scopes.some((scope) => scope.holds(list.giverOrganisationId, list.listType))) return false;
    const entry: EntryOnBehalf = {
      id: newId(),
      listId: list.id,
      actId: stamp.actId,
      enteredBy: actor.accountId,
      enteredByName: actor.name,
      enteredAt: stamp.changedAt,
      rowsCreated: rows.created,
      rowsChanged: rows.changed,
      state: 'pending',
      answeredBy: null,
      answeredByName: null,
      answeredAt: null,
      note: null,
      version: 1,
    };
    await insertRows(manager, EntryOnBehalf, [entry]);
    return true;
  }

  /**
   * The unit stands by an entry, or says why it does not.
   * @param version of the list as the person saw it.
   * @throws notFound, noRight for everybody but the unit, StaleVersion, entryAnswered.
   */
  answer(
    actor: Actor,
    listId: string,
    version: number,
    answer: { entryId: string; state: 'confirmed' | 'disputed'; note: string | null },
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { list, scope, changedAt } = await this.lists.hold(
        manager,
        actor,
        listId,
        version,
        CONFIRM,
      );
      if (!mayConfirm(scope, list)) throw noRight();
      const entry = await manager.findOneBy(EntryOnBehalf, { id: answer.entryId, listId });
      if (!entry) throw notFound();
      if (entry.state !== 'pending') throw entryAnswered({ name: entry.answeredByName ?? '' });
      const { state, note } = answer;
      await updateVersioned(manager, EntryOnBehalf, entry, {
        ...{ state, note, answeredAt: changedAt },
        ...{ answeredBy: actor.accountId, answeredByName: actor.name },
      });
      await this.audit.record(manager, {
        actor,
        action: `handover.entry-${state}`,
        ...(await this.lists.about(manager, list)),
        reason: note,
        summary: { act: entry.actId, enteredBy: entry.enteredByName, listType: list.listType },
        objects: [
          { type: 'entry_on_behalf', id: entry.id, before: { state: 'pending' }, after: { state } },
        ],
      });
    });
  }
}
