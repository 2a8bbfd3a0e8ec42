import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import type { JsonObject } from '../../platform/audit/canonical';
import { historyOfObject, HistorySources } from '../../platform/audit/history-sources';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { RegisterAccess } from '../register-access';
import { CarNorm } from './car-norm.entity';
import { normOn, type Norm } from './car-norm';
import { SURPLUS } from './surplus-asset';
import { normBackwards, normTwice } from './surplus.errors';

type Seen = Pick<CarNorm, 'id' | 'version'>;

/** What communes of a round may have of cars: stated by who keeps the register of surplus for the whole province. */
@Injectable()
export class CarNorms implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RegisterAccess,
    private readonly units: UnitsReadModel,
    private readonly sources: HistorySources,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.add('car_norm', async (manager, actor, id) => {
      const norm = await manager.findOneBy(CarNorm, { id });
      if (!norm) return undefined;
      const { read } = await this.access.of(manager, actor, norm.roundId);
      return read.reaches(SURPLUS) ? historyOfObject('car_norm', id) : undefined;
    });
  }

  /**
   * The norms a round states, the latest first, and the one in force: today, or on the first day of the new units
   * while that is to come.
   */
  async of(manager: EntityManager, roundId: string) {
    const stated = await manager.find(CarNorm, {
      where: { roundId },
      order: { validFrom: 'DESC' },
    });
    const { effectiveDate } = (await this.units.round(manager, roundId))!;
    const today = vietnamDay(this.clock.now());
    const day = today < effectiveDate ? effectiveDate : today;
    return { stated, day, inForce: normOn(stated, day) };
  }

  /** @throws notFound, noRight, normBackwards, normTwice. */
  add(actor: Actor, roundId: string, norm: Norm): Promise<{ id: string }> {
    return this.unitOfWork.run(async (manager) => {
      await this.admit(manager, actor, roundId);
      await this.refuse(manager, roundId, norm);
      const made: CarNorm = {
        ...{ id: newId(), roundId, ...norm, ...this.signed(actor), version: 1 },
      };
      await insertRows(manager, CarNorm, [made]);
      await this.record(manager, actor, made, { before: null, after: told(norm) });
      return { id: made.id };
    });
  }

  /** @throws notFound, noRight, StaleVersion, normBackwards, normTwice. */
  change(actor: Actor, seen: Seen, norm: Norm): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const before = await manager.findOneBy(CarNorm, { id: seen.id });
      if (!before) throw notFound();
      await this.admit(manager, actor, before.roundId);
      if (before.version !== seen.version)
        throw new StaleVersion('car_norm', seen.id, seen.version);
      await this.refuse(manager, before.roundId, norm, seen.id);
      await updateVersioned(manager, CarNorm, seen, { ...norm, ...this.signed(actor) });
      await this.record(manager, actor, before, { before: told(before), after: told(norm) });
    });
  }

  private async admit(manager: EntityManager, actor: Actor, roundId: string): Promise<void> {
    const { read, keep } = await this.access.of(manager, actor, roundId);
    if (!read.reaches(SURPLUS)) throw notFound();
    if (!keep.coversProvince(SURPLUS)) throw noRight();
  }

  private async refuse(
    manager: EntityManager,
    roundId: string,
    { validFrom, validTo }: Norm,
    own?: string,
  ): Promise<void> {
    if (validTo !== null && validTo < validFrom) throw normBackwards();
    const there = await manager.findOneBy(CarNorm, { roundId, validFrom });
    if (there && there.id !== own)
      throw normTwice({ day: validFrom.split('-').toReversed().join('/') });
  }

  private signed(actor: Actor) {
    return { changedByName: actor.name, changedAt: this.clock.moment() };
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, basis }: CarNorm,
    change: { before: JsonObject | null; after: JsonObject | null },
  ): Promise<void> {
    const type = 'car_norm';
    return this.audit.record(manager, {
      ...{ actor, action: 'registers.car-norm-set', roundId, organisationId: null },
      subject: { type, id, name: basis.slice(0, 200) },
      summary: { basis },
      objects: [{ type, id, ...change }],
    });
  }
}

const told = ({ most, basis, validFrom, validTo }: Norm) => ({
  ...{ mostCars: most, normBasis: basis, validFrom, lastDay: validTo },
});
