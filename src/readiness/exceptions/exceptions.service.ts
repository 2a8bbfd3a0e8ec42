import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listTypes } from '../../handover/list-types/list-types';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { inScope } from '../../rehearsal/rehearsal.policy';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { CriteriaReadModel } from '../criteria/criteria.read-model';
import { ReadinessException } from './exception.entity';
import {
  exceptionAhead,
  exceptionEnds,
  exceptionOff,
  exceptionWithdrawn,
} from './exceptions.errors';
import { ExceptionsReadModel } from './exceptions.read-model';
import type { ExceptionsView, GrantException } from './exceptions.schema';
import { exceptionState } from './in-force';
import { aboutLists } from './plans-shown';

const CONCLUDE = 'readiness.conclude';
const printed = (day: string) => day.split('-').reverse().join('/');

/** Plans accepted for criteria that a unit does not meet: granted by a document, for a time. */
@Injectable()
export class Exceptions {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly criteria: CriteriaReadModel,
    private readonly readModel: ExceptionsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Every exception of a unit. @throws notFound also outside the person's duties. */
  view(actor: Actor, roundId: string, unitId: string): Promise<ExceptionsView> {
    return this.reader.snapshot(async (manager) => {
      const mayGrant = await this.reach(manager, actor, roundId, unitId);
      const all = await this.readModel.ofUnit(manager, roundId, unitId);
      const scope = await this.scopes.scopeOf(manager, actor, 'readiness.read', roundId);
      const whole = listTypes().every(({ declaration: { code } }) =>
        inScope(scope.units(code), unitId),
      );
      const rows = all.filter(({ criterion }) => whole || !aboutLists(criterion));
      return { mayGrant, exceptions: rows.map((row) => viewOf(row, this.today())) };
    });
  }

  /** @throws notFound, noRight, exceptionAhead, exceptionEnds, exceptionOff. */
  async grant(actor: Actor, roundId: string, unitId: string, body: GrantException): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      if (!(await this.reach(manager, actor, roundId, unitId))) throw noRight();
      const { documentDay, endsOn, documentNumber, criterion } = body;
      const today = this.today();
      if (documentDay > today) throw exceptionAhead({ day: printed(documentDay) });
      if (endsOn < documentDay || endsOn < today)
        throw exceptionEnds({ ends: printed(endsOn), day: printed(documentDay) });
      const round = await this.units.round(manager, roundId);
      const { inForce } = await this.criteria.of(manager, round!);
      const judgedBy = inForce.find(({ code }) => code === criterion);
      if (!judgedBy) throw exceptionOff();
      const row: ReadinessException = {
        ...{ ...body, id: newId(), roundId, unitId },
        ...{ madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.moment() },
        ...{ withdrawnAt: null, withdrawnByName: null, withdrawReason: null, version: 1 },
      };
      await insertRows(manager, ReadinessException, [row]);
      await this.audit.record(manager, {
        ...{ actor, action: 'readiness.exception-granted', roundId },
        subject: { type: 'readiness_exception', id: row.id, name: documentNumber },
        summary: { criterion, document: documentNumber, until: endsOn },
        objects: [{ type: 'readiness_exception', id: row.id, after: { ...body } }],
      });
    });
  }

  /** It no longer counts from now on. @throws notFound, noRight, StaleVersion, exceptionWithdrawn. */
  async withdraw(actor: Actor, id: string, version: number, reason: string) {
    return this.unitOfWork.run(async (manager) => {
      const row = await manager.findOneBy(ReadinessException, { id });
      if (!row) throw notFound();
      const { roundId, unitId, documentNumber } = row;
      if (!(await this.reach(manager, actor, roundId, unitId))) throw noRight();
      const withdrawn = {
        ...{ withdrawnAt: this.clock.moment(), withdrawnByName: actor.name },
        withdrawReason: reason,
      };
      await updateVersioned(manager, ReadinessException, { id, version }, withdrawn);
      if (row.withdrawnAt !== null) throw exceptionWithdrawn({ number: documentNumber });
      await this.audit.record(manager, {
        ...{ actor, action: 'readiness.exception-withdrawn', roundId, reason },
        subject: { type: 'readiness_exception', id, name: documentNumber },
        summary: { criterion: row.criterion, document: documentNumber },
        objects: [{ type: 'readiness_exception', id, before: {}, after: { reason } }],
      });
      return { roundId, unitId };
    });
  }

  /** Whether the person may grant exceptions to a unit they see. @throws notFound. */
  private async reach(manager: EntityManager, actor: Actor, roundId: string, unitId: string) {
    const [seen, own] = await this.scopes.scopesOf(
      ...([manager, actor, ['readiness.read', CONCLUDE], roundId] as const),
    );
    const news = await this.units.newUnits(manager, roundId);
    if (!inScope(seen!.units(), unitId) || !news.some(({ id }) => id === unitId)) throw notFound();
    return inScope(own!.units(), unitId);
  }

  private today(): string {
    return vietnamDay(this.clock.now());
  }
}

const viewOf = (row: ReadinessException, today: string): ExceptionsView['exceptions'][number] => {
  const { id, criterion, documentNumber, documentDay, grantedBy, plan, endsOn, version } = row;
  const { withdrawnAt: at, withdrawnByName: by, withdrawReason: reason } = row;
  return {
    ...{ id, criterion, documentNumber, documentDay, grantedBy, plan, endsOn, version },
    ...{ state: exceptionState(row, today), by: row.madeByName, at: row.madeAt },
    withdrawn: at === null ? null : { by: by!, at, reason: reason! },
  };
};
