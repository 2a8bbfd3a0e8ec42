import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight } from '../platform/http/app-error';
import { RegisterAccess } from '../registers/register-access';
import { Scopes } from '../units/scopes';
import { indicatorOf } from './definitions';
import { IndicatorTarget } from './indicator.entity';
import { SET } from './indicator-views.service';
import { targetAboveWhole, targetMoved } from './indicators.errors';
import type { TargetBody } from './indicators.schema';

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
      await this.access.of(manager, actor, roundId);
      const scope = await this.scopes.scopeOf(manager, actor, SET, roundId);
      if (!scope.coversProvince()) throw noRight();
      const { indicator, year, value, weight, seen } = body;
      const { kind, name } = indicatorOf(indicator)!;
      if (kind === 'share' && value > 100)
        throw targetAboveWhole({ indicator: name.vi, indicatorEn: name.en });
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
}
