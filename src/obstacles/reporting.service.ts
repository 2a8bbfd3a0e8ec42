import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { vietnamDay } from '../platform/vietnam-time';
import { workingCalendar } from '../units/working-days';
import { answerWithin } from './catalogue';
import { proposedDue, stageOf } from './due';
import { linkedItems } from './linked-items';
import { nextNumber } from './numbering';
import { ObstacleAccess } from './obstacle-access';
import { checkCategory, ObstaclePlaces } from './obstacle-places';
import { changeTold, recordAct } from './obstacle-record';
import { Obstacle, ObstacleItem } from './obstacle.entity';
import { dueBeforeFound, foundInFuture } from './obstacles.errors';
import type { ReportObstacle } from './obstacles.schema';
import { day, foldedOf } from './obstacle-text';
import { TrialItems } from './trial-items.read-model';

/** Takes reports of obstacles. */
@Injectable()
export class Reporting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ObstacleAccess,
    private readonly places: ObstaclePlaces,
    private readonly trials: TrialItems,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Records an obstacle of a unit; its committee is in charge until it is passed on.
   * @returns its id.
   * @throws notFound, noRight, refusedSubject, unknownCategory, notOfTheRound, noCommittee, foundInFuture,
   *   dueBeforeFound, unknownItem.
   */
  report(actor: Actor, roundId: string, body: ReportObstacle): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const { unitId } = body;
      const scopes = await this.access.of(manager, actor, roundId);
      if (!scopes.read.coversUnit(unitId)) throw notFound();
      if (!scopes.report.coversUnit(unitId)) throw noRight();
      checkCategory(body.category);
      const first = await this.places.firstOwner(manager, roundId, unitId);
      const row = await this.rowOf(manager, actor, roundId, body, first);
      const items = await linkedItems(manager, this.trials, row, body.items);
      await insertRows(manager, Obstacle, [row]);
      await insertRows(manager, ObstacleItem, items);
      const told = changeTold({}, row).after;
      const codes = items.map(({ itemCode }) => itemCode).join(', ');
      const organisationId = first.organisationId;
      await recordAct(
        this.audit,
        manager,
        actor,
        { ...row, organisationId },
        {
          action: 'obstacles.reported',
          change: { before: null, after: { ...told, ...(codes && { trialItems: codes }) } },
        },
      );
      return row.id;
    });
  }

  private async rowOf(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    body: ReportObstacle,
    first: Awaited<ReturnType<ObstaclePlaces['firstOwner']>>,
  ): Promise<Obstacle> {
    const now = this.clock.moment();
    const today = vietnamDay(this.clock.now());
    const foundOn = body.foundOn ?? today;
    if (foundOn > today) throw foundInFuture({ day: day(foundOn) });
    const stage = body.dueStage ?? stageOf(today, first.effectiveDate);
    const within = answerWithin(body.severity);
    const { effectiveDate } = first;
    const dueOn =
      body.dueOn ?? proposedDue(workingCalendar, { today, within, stage, effectiveDate });
    if (dueOn < foundOn) throw dueBeforeFound({ day: day(dueOn) });
    const { unitId, source, category, severity, title, description, cause } = body;
    return {
      ...{ id: newId(), roundId, number: await nextNumber(manager, roundId, 'lastObstacle') },
      ...{ unitId, source, category, severity, title, description, cause },
      ...{ groupId: null, dueStage: stage, folded: foldedOf(body), foundOn, dueOn },
      ...{ state: 'open', stateSince: now, level: first.level },
      ...{ ownerOrganisationId: first.organisationId, ownerPerson: null, ministry: null },
      ...{ waitingFor: null, answerId: null, outcome: null, resolution: null },
      ...{ openedAt: now, openedBy: actor.accountId, openedByName: actor.name },
      ...{ closedAt: null, closedBy: null, closedByName: null, reopened: 0, version: 1 },
    };
  }
}
