import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import type { JsonObject } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight } from '../platform/http/app-error';
import { AnswersReadModel } from './answers/answers.read-model';
import { GroupMembership } from './groups/group-membership';
import { linkedItems } from './linked-items';
import { obstacleNumber } from './numbering';
import { ObstacleAccess } from './obstacle-access';
import { Obstacle, ObstacleItem } from './obstacle.entity';
import { actsOn, mayLower, mayPass, type ObstacleAct } from './obstacle.policy';
import { changeTold, recordAct } from './obstacle-record';
import { day, foldedOf } from './obstacle-text';
import { checkCategory, ObstaclePlaces } from './obstacle-places';
import {
  dueBeforeFound,
  mayNotLower,
  ministryMissing,
  obstacleClosed,
  wrongMove,
} from './obstacles.errors';
import type { ChangeObstacle, EscalateObstacle, MoveObstacle } from './obstacles.schema';
import { TrialItems } from './trial-items.read-model';

/** Which act a move is, and what the trail calls it. */
const MOVES: Record<MoveObstacle['to'], { act: ObstacleAct; action: string }> = {
  in_progress: { act: 'take_up', action: 'obstacles.taken-up' },
  waiting: { act: 'wait', action: 'obstacles.waits' },
  answered: { act: 'answer', action: 'obstacles.answered' },
  closed: { act: 'close', action: 'obstacles.closed' },
};

/** Follows obstacles up: who is in charge by when, how far they are, how they ended. */
@Injectable()
export class ObstaclesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ObstacleAccess,
    private readonly places: ObstaclePlaces,
    private readonly answers: AnswersReadModel,
    private readonly trials: TrialItems,
    private readonly membership: GroupMembership,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes what is said of an obstacle, who is in charge and by when; its level by `escalate`.
   * @param version as the person saw it.
   * @throws notFound, noRight, obstacleClosed, mayNotLower, refusedSubject, unknownCategory,
   *   wrongOwner, dueBeforeFound, unknownItem, StaleVersion.
   */
  change(actor: Actor, id: string, version: number, body: ChangeObstacle): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { obstacle, rights } = await this.admitted(manager, actor, id, version, 'change');
      checkCategory(body.category);
      if (!mayLower(obstacle.severity, body.severity, rights)) throw mayNotLower();
      if (body.dueOn < obstacle.foundOn) throw dueBeforeFound({ day: day(body.dueOn) });
      await this.places.refuseWrongOwner(
        manager,
        obstacle,
        obstacle.level,
        body.ownerOrganisationId,
      );
      const { items, ...said } = body;
      const change = { ...said, folded: foldedOf(said) };
      await updateVersioned(manager, Obstacle, { id, version }, change);
      const linked = items && (await this.link(manager, obstacle, items));
      const extra: JsonObject = linked === undefined ? {} : { trialItems: linked };
      await this.record(manager, actor, obstacle, 'obstacles.changed', said, null, extra);
    });
  }

  /**
   * Moves an obstacle on, or ends it.
   * @throws notFound, noRight, obstacleClosed, wrongMove, noSuchAnswer, StaleVersion.
   */
  move(actor: Actor, id: string, version: number, body: MoveObstacle): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { act, action } = MOVES[body.to];
      const { obstacle } = await this.admitted(manager, actor, id, version, act);
      const now = this.clock.moment();
      const moved = { state: body.to, stateSince: now };
      if (body.to === 'waiting') {
        const after = { ...moved, waitingFor: body.waitingFor };
        await updateVersioned(manager, Obstacle, { id, version }, after);
        return this.record(manager, actor, obstacle, action, after, body.waitingFor);
      }
      if (body.to === 'answered') {
        const answer = await this.answers.inUse(manager, obstacle.roundId, body.answerId);
        await updateVersioned(
          manager,
          Obstacle,
          { id, version },
          { ...moved, answerId: answer.id },
        );
        const extra = { knownAnswer: answer.question };
        return this.record(manager, actor, obstacle, action, moved, null, extra);
      }
      if (body.to === 'in_progress') {
        await updateVersioned(manager, Obstacle, { id, version }, moved);
        return this.record(manager, actor, obstacle, action, moved, body.reason);
      }
      const after = { ...moved, outcome: body.outcome, resolution: body.resolution };
      const closed = { closedAt: now, closedBy: actor.accountId, closedByName: actor.name };
      await updateVersioned(manager, Obstacle, { id, version }, { ...after, ...closed });
      return this.record(manager, actor, obstacle, action, after, body.resolution);
    });
  }

  /**
   * Opens what was ended again: it is being worked on. The problem it is part of is open again too.
   * @throws notFound, noRight, wrongMove, StaleVersion.
   */
  reopen(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { obstacle } = await this.admitted(manager, actor, id, version, 'reopen');
      const moved = { state: 'in_progress' as const, stateSince: this.clock.moment() };
      const ending = { outcome: null, resolution: null, closedAt: null };
      const change = { ...moved, ...ending, closedBy: null, closedByName: null };
      const reopened = obstacle.reopened + 1;
      await updateVersioned(manager, Obstacle, { id, version }, { ...change, reopened });
      if (obstacle.groupId !== null) await this.membership.openAgain(manager, obstacle.groupId);
      await this.record(manager, actor, obstacle, 'obstacles.reopened', moved, reason);
    });
  }

  /**
   * Passes an obstacle to who has to settle it: commune, department, province, ministry.
   * @throws notFound, noRight, obstacleClosed, ministryMissing, wrongOwner, dueBeforeFound, StaleVersion.
   */
  escalate(actor: Actor, id: string, version: number, body: EscalateObstacle): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { obstacle, rights } = await this.admitted(manager, actor, id, version, 'escalate');
      const { level, ownerOrganisationId, ministry } = body;
      if (level === obstacle.level) throw wrongMove({ number: obstacleNumber(obstacle) });
      if (!mayPass(obstacle.level, level, rights)) throw noRight();
      if ((level === 'ministry') !== (ministry !== null)) throw ministryMissing();
      const dueOn = body.dueOn ?? obstacle.dueOn;
      if (dueOn < obstacle.foundOn) throw dueBeforeFound({ day: day(dueOn) });
      await this.places.refuseWrongOwner(manager, obstacle, level, ownerOrganisationId);
      // Who was named is of the body that was in charge until now.
      const change = { level, ownerOrganisationId, ministry, dueOn, ownerPerson: null };
      await updateVersioned(manager, Obstacle, { id, version }, change);
      await this.record(manager, actor, obstacle, 'obstacles.escalated', change, body.reason);
    });
  }

  /** Puts other items of trials in place of those an obstacle names. @returns their codes. */
  private async link(
    manager: EntityManager,
    obstacle: Obstacle,
    asked: NonNullable<ChangeObstacle['items']>,
  ): Promise<string> {
    const rows = await linkedItems(manager, this.trials, obstacle, asked);
    await manager.delete(ObstacleItem, { obstacleId: obstacle.id });
    await insertRows(manager, ObstacleItem, rows);
    return rows.map(({ itemCode }) => itemCode).join(', ');
  }

  /** The obstacle as the person saw it, where an act is theirs. */
  private async admitted(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    act: ObstacleAct,
  ) {
    const seen = await this.access.visible(manager, actor, id);
    const { obstacle, rights } = seen;
    if (!rights.report && !rights.handle) throw noRight();
    if (obstacle.version !== version) throw new StaleVersion('obstacle', id, version);
    if (actsOn(obstacle, rights).includes(act)) return seen;
    const number = obstacleNumber(obstacle);
    if (obstacle.state === 'closed') throw obstacleClosed({ number });
    if (actsOn(obstacle, { report: true, handle: true }).includes(act)) throw noRight();
    throw wrongMove({ number });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    obstacle: Obstacle,
    action: string,
    after: Parameters<typeof changeTold>[1],
    reason: string | null = null,
    extra: JsonObject = {},
  ): Promise<void> {
    const told = changeTold(obstacle, after);
    const organisationId = await this.places.recordsOf(manager, obstacle);
    return recordAct(
      this.audit,
      manager,
      actor,
      { ...obstacle, organisationId },
      {
        ...{ action, reason },
        change: { before: told.before, after: { ...told.after, ...extra } },
      },
    );
  }
}
