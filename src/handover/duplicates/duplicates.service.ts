import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import { DuplicateGroup } from './duplicate-group.entity';
import { DuplicateViews, maySearch, maySettle, SETTLE } from './duplicate-views.service';
import { beyondRight, keptNotThere, notOpen } from './duplicates.errors';
import type { SettleDuplicate } from './duplicates.schema';
import { findDuplicatesJob } from './find-duplicates.job';

/** What people do about rows that agree: have them looked for, and say what they are. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: DuplicateViews,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly jobs: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Has the lists of a round compared now. @returns id of the job. @throws notFound, noRight. */
  search(actor: Actor, roundId: string): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.lists.scopeOf(manager, actor, SETTLE, roundId);
      if (!maySearch(scope)) throw noRight();
      const options = { roundId, requestedBy: actor };
      return this.jobs.enqueue(manager, findDuplicatesJob, { roundId }, options);
    });
  }

  /**
   * Writes down what a person found: one thing, of which one row stays, or different things.
   * The rows themselves are closed or corrected in their lists, by who answers for these.
   * @param version of the group as the person saw it.
   * @throws notFound, noRight, beyondRight, notOpen, keptNotThere, StaleVersion.
   */
  settle(actor: Actor, id: string, version: number, body: SettleDuplicate): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      // A search that is under way writes the group, and then its rows, before this or after it.
      await this.hold(manager, id);
      const { group, members, settle } = await this.views.visible(manager, actor, id);
      const own = members.some(({ list }) =>
        settle.covers(list.giverOrganisationId, list.listType),
      );
      if (!own) throw noRight();
      if (!maySettle(members, settle)) throw beyondRight();
      if (group.version !== version) throw new StaleVersion('duplicate_group', id, version);
      if (group.state !== 'open') throw notOpen();
      const changed = members.some(({ item, row }) => item.version !== row.itemVersion);
      if (changed) throw notOpen();
      const same = body.verdict === 'same' ? body : null;
      if (same && !members.some(({ item }) => item.id === same.keptItemId)) throw keptNotThere();
      const at = this.clock.moment();
      await updateVersioned(manager, DuplicateGroup, group, {
        ...{ state: 'settled', verdict: body.verdict, reason: body.reason },
        ...{ keptItemId: same?.keptItemId ?? null, way: same?.way ?? null },
        settled: Object.fromEntries(members.map(({ item }) => [item.id, item.version])),
        ...{ settledAt: at, settledBy: actor.accountId, settledByName: actor.name, changedAt: at },
      });
      const kept = members.find(({ item }) => item.id === same?.keptItemId)?.item;
      await this.audit.record(manager, {
        actor,
        action: 'handover.duplicate-settled',
        subject: { type: 'duplicate_group', id, name: `${group.register} – ${group.kind}` },
        ...{ roundId: group.roundId, reason: body.reason },
        summary: { verdict: body.verdict, rows: members.length, ...(same && { way: same.way }) },
        objects: [
          {
            ...{ type: 'duplicate_group', id, before: { state: 'open' } },
            after: {
              ...{ state: 'settled', duplicateVerdict: body.verdict },
              ...(same && { keptRow: kept!.rowCode, duplicateWay: same.way }),
            },
          },
        ],
      });
    });
  }

  /** Keeps the group from others until the unit of work ends. */
  private async hold(manager: EntityManager, id: string): Promise<void> {
    if (manager.connection.options.type !== 'postgres') return;
    const group = manager.createQueryBuilder(DuplicateGroup, 'g').where('g.id = :id', { id });
    await group.setLock('pessimistic_write').getOne();
  }
}
