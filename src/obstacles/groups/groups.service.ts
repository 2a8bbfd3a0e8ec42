import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import type { JsonObject } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { AnswersReadModel } from '../answers/answers.read-model';
import { groupNumber, nextNumber, obstacleNumber } from '../numbering';
import { ObstacleAccess, reaches } from '../obstacle-access';
import { checkCategory, ObstaclePlaces } from '../obstacle-places';
import { changeTold, recordAct } from '../obstacle-record';
import { Obstacle } from '../obstacle.entity';
import { obstacleClosed } from '../obstacles.errors';
import { GroupViews, settlesAll } from './group-views.service';
import { groupClosed, nothingOpen, otherGroup } from './groups.errors';
import type { MakeGroup } from './groups.schema';
import { ObstacleGroup } from './obstacle-group.entity';

/** Makes one problem of the obstacles of many units, and settles them in one act. */
@Injectable()
export class Groups {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ObstacleAccess,
    private readonly views: GroupViews,
    private readonly answers: AnswersReadModel,
    private readonly places: ObstaclePlaces,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the new problem.
   * @throws notFound, noRight, refusedSubject, unknownCategory, obstacleClosed, otherGroup, StaleVersion.
   */
  make(actor: Actor, roundId: string, body: MakeGroup): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      checkCategory(body.category);
      const group: ObstacleGroup = {
        ...{ id: newId(), roundId, number: await nextNumber(manager, roundId, 'lastGroup') },
        ...{ category: body.category, title: body.title, state: 'open', resolution: null },
        ...{ openedAt: this.clock.moment(), openedBy: actor.accountId, openedByName: actor.name },
        ...{ closedAt: null, closedBy: null, closedByName: null, version: 1 },
      };
      await insertRows(manager, ObstacleGroup, [group]);
      const seen = new Map(body.obstacles.map((each) => [each.id, each.version]));
      const rows = await manager.findBy(Obstacle, { id: In([...seen.keys()]), roundId });
      if (rows.length !== seen.size) throw notFound();
      if (!rows.every((row) => reaches(scopes.read, row))) throw notFound();
      if (!rows.every((row) => reaches(scopes.handle, row))) throw noRight();
      for (const row of rows) {
        await this.refuseOther(manager, row);
        const version = seen.get(row.id)!;
        await updateVersioned(manager, Obstacle, { id: row.id, version }, { groupId: group.id });
      }
      await this.record(manager, actor, group, { action: 'obstacles.group-made' }, rows, () => ({
        ...{ before: null, after: { obstacleGroup: nameOf(group) } },
      }));
      return group.id;
    });
  }

  /**
   * Puts an obstacle into a shared problem that is open, or takes it out.
   * @throws notFound, noRight, obstacleClosed, groupClosed, StaleVersion.
   */
  join(actor: Actor, id: string, version: number, groupId: string | null): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { obstacle, rights } = await this.access.visible(manager, actor, id);
      if (!rights.handle) throw noRight();
      if (obstacle.version !== version) throw new StaleVersion('obstacle', id, version);
      const number = obstacleNumber(obstacle);
      if (obstacle.state === 'closed') throw obstacleClosed({ number });
      const { roundId } = obstacle;
      const group = groupId && (await manager.findOneBy(ObstacleGroup, { id: groupId, roundId }));
      if (groupId && !group) throw notFound();
      if (group && !(await holdOpen(manager, group.id)))
        throw groupClosed({ number: groupNumber(group) });
      const before =
        obstacle.groupId && (await manager.findOneBy(ObstacleGroup, { id: obstacle.groupId }));
      await updateVersioned(manager, Obstacle, { id, version }, { groupId });
      const organisationId = await this.places.recordsOf(manager, obstacle);
      await recordAct(
        this.audit,
        manager,
        actor,
        { ...obstacle, organisationId },
        {
          action: 'obstacles.grouped',
          change: {
            before: { obstacleGroup: before ? nameOf(before) : null },
            after: { obstacleGroup: group ? nameOf(group) : null },
          },
        },
      );
    });
  }

  /**
   * One fix settles every obstacle of a problem that is not settled yet.
   * @param version of the problem as the person saw it.
   * @throws notFound, noRight, groupClosed, StaleVersion.
   */
  close(actor: Actor, id: string, version: number, resolution: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { group, open } = await this.admitted(manager, actor, id, version);
      const now = this.clock.moment();
      const ending = { closedAt: now, closedBy: actor.accountId, closedByName: actor.name };
      const after = { state: 'closed' as const, outcome: 'fixed' as const, resolution };
      for (const row of open)
        await updateVersioned(manager, Obstacle, row, { ...after, ...ending, stateSince: now });
      await updateVersioned(
        ...([manager, ObstacleGroup, { id, version }] as const),
        ...([{ state: 'closed', resolution, ...ending }] as const),
      );
      const act = { action: 'obstacles.group-closed', reason: resolution };
      await this.record(manager, actor, group, act, open, (row) => changeTold(row, after));
    });
  }

  /**
   * One answer answers every obstacle of a problem that is not settled yet; each unit tries it and says so.
   * @throws notFound, noRight, groupClosed, nothingOpen, noSuchAnswer, StaleVersion.
   */
  answer(actor: Actor, id: string, version: number, answerId: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { group, open } = await this.admitted(manager, actor, id, version);
      if (open.length === 0) throw nothingOpen({ number: groupNumber(group) });
      const answer = await this.answers.inUse(manager, group.roundId, answerId);
      const after = { state: 'answered' as const, answerId: answer.id };
      for (const row of open)
        await updateVersioned(manager, Obstacle, row, {
          ...{ ...after, stateSince: this.clock.moment() },
        });
      await updateVersioned(manager, ObstacleGroup, { id, version }, { state: 'open' });
      const act = { action: 'obstacles.group-answered', reason: answer.question };
      await this.record(manager, actor, group, act, open, (row) => changeTold(row, after));
    });
  }

  private async admitted(manager: EntityManager, actor: Actor, id: string, version: number) {
    const { group, scopes } = await this.views.visible(manager, actor, id);
    const isOpen = await holdOpen(manager, id);
    const open = await manager.find(Obstacle, {
      where: { groupId: id, state: Not('closed') },
      order: { number: 'ASC' },
    });
    if (!settlesAll(open, scopes.handle)) throw noRight();
    if (group.version !== version) throw new StaleVersion('obstacle_group', id, version);
    if (!isOpen) throw groupClosed({ number: groupNumber(group) });
    return { group, open };
  }

  private async refuseOther(manager: EntityManager, row: Obstacle): Promise<void> {
    const number = obstacleNumber(row);
    if (row.state === 'closed') throw obstacleClosed({ number });
    if (row.groupId === null) return;
    const other = await manager.findOneByOrFail(ObstacleGroup, { id: row.groupId });
    throw otherGroup({ number, group: groupNumber(other) });
  }

  /** One entry for one act, with every obstacle it changed. */
  private record(
    manager: EntityManager,
    actor: Actor,
    group: ObstacleGroup,
    { action, reason = null }: { action: string; reason?: string | null },
    rows: readonly Obstacle[],
    toldOf: (row: Obstacle) => { before: JsonObject | null; after: JsonObject },
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action, roundId: group.roundId, reason },
      subject: { type: 'obstacle_group', id: group.id, name: nameOf(group) },
      summary: { number: groupNumber(group), obstacles: rows.length },
      objects: rows.map((row) => ({ type: 'obstacle', id: row.id, ...toldOf(row) })),
    });
  }
}

/** Others who settle the problem or add to it wait. @returns whether it is open. */
async function holdOpen(manager: EntityManager, id: string): Promise<boolean> {
  const held = await manager.update(ObstacleGroup, { id, state: 'open' }, { state: 'open' });
  return held.affected === 1;
}

const nameOf = (group: ObstacleGroup): string => `${groupNumber(group)} – ${group.title}`;
