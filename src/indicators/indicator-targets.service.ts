import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Wording } from '../imports/declaration';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight } from '../platform/http/app-error';
import { RegisterAccess } from '../registers/register-access';
import { Scopes } from '../units/scopes';
import { indicatorOf } from './definitions';
import { IndicatorPeriodTarget, IndicatorTarget } from './indicator.entity';
import { SET } from './indicator-views.service';
import { noSuchPeriod, targetAboveWhole, targetMoved } from './indicators.errors';
import type { PeriodTargetBody, TargetBody } from './indicators.schema';
import { periodFrom, periodName } from './periods';

/** What the province wants of indicators in a year, and how much each counts in the ranking. */
@Injectable()
export class IndicatorTargets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RegisterAccess,
    private readonly scopes: Scopes,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight, targetAboveWhole, targetMoved, StaleVersion. */
  set(actor: Actor, roundId: string, body: TargetBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await this.admit(manager, actor, roundId);
      const { indicator, year, value, weight, seen } = body;
      const name = nameFor(indicator, value);
      const before = await manager.findOneBy(IndicatorTarget, { roundId, indicator, year });
      if ((before?.version ?? null) !== seen) throw targetMoved();
      const signed = { changedByName: actor.name, changedAt: this.clock.moment() };
      const row = { targetValue: Math.round(value * 1000), weight, ...signed };
      const id = before?.id ?? newId();
      if (before) await updateVersioned(manager, IndicatorTarget, before, row);
      else
        await insertRows(manager, IndicatorTarget, [
          { id, roundId, indicator, year, ...row, version: 1 },
        ]);
      const told = (each: { targetValue: number; weight: number }) => ({
        ...{ targetValue: each.targetValue / 1000, weight: each.weight, year },
      });
      await this.audit.record(manager, {
        ...{ actor, action: 'indicators.target-set', roundId, organisationId: null },
        subject: { type: 'indicator_target', id, name: name.vi },
        summary: { year },
        objects: [
          {
            ...{ type: 'indicator_target', id },
            ...{ before: before ? told(before) : null, after: told(row) },
          },
        ],
      });
    });
  }

  /**
   * The same of one period, or of it no longer.
   * @throws notFound, noRight, noSuchPeriod, targetAboveWhole, targetMoved, StaleVersion.
   */
  setOfPeriod(actor: Actor, roundId: string, body: PeriodTargetBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await this.admit(manager, actor, roundId);
      const { indicator, kind: periodKind, start: periodStart, value, seen } = body;
      const period = periodFrom(periodKind, periodStart);
      if (!period) throw noSuchPeriod({ day: periodStart.split('-').reverse().join('/') });
      const name = nameFor(indicator, value ?? 0);
      const place = { roundId, indicator, periodKind, periodStart };
      const before = await manager.findOneBy(IndicatorPeriodTarget, place);
      if ((before?.version ?? null) !== seen) throw targetMoved();
      if (!before && value === null) return;
      const signed = { changedByName: actor.name, changedAt: this.clock.moment() };
      const id = before?.id ?? newId();
      if (value === null) {
        const gone = await manager.delete(IndicatorPeriodTarget, { id, version: before!.version });
        if (gone.affected !== 1)
          throw new StaleVersion('indicator_period_target', id, before!.version);
      } else {
        const row = { targetValue: Math.round(value * 1000), ...signed };
        if (before) await updateVersioned(manager, IndicatorPeriodTarget, before, row);
        else
          await insertRows(manager, IndicatorPeriodTarget, [{ id, ...place, ...row, version: 1 }]);
      }
      await this.audit.record(manager, {
        ...{ actor, action: 'indicators.target-set', roundId, organisationId: null },
        subject: { type: 'indicator_target', id, name: `${name.vi}, ${periodName(period).vi}` },
        summary: { period: periodName(period).vi },
        objects: [
          {
            ...{ type: 'indicator_target', id },
            before: before ? { targetValue: before.targetValue / 1000 } : null,
            after: value === null ? null : { targetValue: value },
          },
        ],
      });
    });
  }

  private async admit(manager: EntityManager, actor: Actor, roundId: string): Promise<void> {
    await this.access.of(manager, actor, roundId);
    const scope = await this.scopes.scopeOf(manager, actor, SET, roundId);
    if (!scope.coversProvince()) throw noRight();
  }
}

/** @throws targetAboveWhole where more than the whole is wanted of a share. */
function nameFor(code: string, value: number): Wording {
  const { kind, name } = indicatorOf(code)!;
  if (kind === 'share' && value > 100)
    throw targetAboveWhole({ indicator: name.vi, indicatorEn: name.en });
  return name;
}
