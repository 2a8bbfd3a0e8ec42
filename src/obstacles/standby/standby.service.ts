import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import type { JsonObject } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { ObstaclePlaces } from '../obstacle-places';
import { StandbyAccess } from './standby-access';
import type { StandbyKind } from './standby-kinds';

/** What every kind has. */
interface StandbyRow {
  id: string;
  roundId: string;
  unitId: string;
  version: number;
}

/** Shifts, support teams and hotlines of the units: entered, changed, taken off; the trail keeps what was there. */
@Injectable()
export class Standby {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: StandbyAccess,
    private readonly places: ObstaclePlaces,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight, notOfTheRound, noCommittee, and what the kind refuses. */
  add<Row extends StandbyRow, Body extends { unitId: string }>(
    kind: StandbyKind<Row, Body>,
    actor: Actor,
    roundId: string,
    body: Body,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await this.admit(manager, actor, roundId, body.unitId);
      kind.check(body);
      await refuseTwin(manager, kind, roundId, body);
      const { organisationId } = await this.places.firstOwner(manager, roundId, body.unitId);
      const row = { id: newId(), roundId, ...body, ...this.signed(actor), version: 1 };
      const target = kind.entity as EntityTarget<StandbyRow>;
      await insertRows(manager, target, [row]);
      await this.record(manager, actor, kind, { ...row, organisationId }, 'added', {
        name: kind.nameOf(body),
        ...{ before: null, after: kind.toldOf(body) },
      });
    });
  }

  /** @throws notFound, noRight, StaleVersion, and what `add` throws. */
  change<Row extends StandbyRow, Body extends { unitId: string }>(
    kind: StandbyKind<Row, Body>,
    actor: Actor,
    seen: { id: string; version: number },
    body: Body,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.admitted(manager, kind, actor, seen);
      if (body.unitId !== row.unitId) await this.admit(manager, actor, row.roundId, body.unitId);
      kind.check(body);
      await refuseTwin(manager, kind, row.roundId, body, row.id);
      const { organisationId } = await this.places.firstOwner(manager, row.roundId, body.unitId);
      const target = kind.entity as EntityTarget<StandbyRow>;
      await updateVersioned(manager, target, seen, { ...body, ...this.signed(actor) });
      await this.record(manager, actor, kind, { ...row, organisationId }, 'changed', {
        name: kind.nameOf(body),
        ...{ before: kind.toldOf(row as unknown as Body), after: kind.toldOf(body) },
      });
    });
  }

  /** @throws notFound, noRight, StaleVersion. */
  remove<Row extends StandbyRow, Body extends { unitId: string }>(
    kind: StandbyKind<Row, Body>,
    actor: Actor,
    seen: { id: string; version: number },
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.admitted(manager, kind, actor, seen);
      const target = kind.entity as EntityTarget<StandbyRow>;
      const gone = await manager.delete(target, seen);
      if (gone.affected !== 1) throw new StaleVersion(kind.objectType, seen.id, seen.version);
      const was = row as unknown as Body;
      const { organisationId } = await this.places.firstOwner(manager, row.roundId, row.unitId);
      await this.record(manager, actor, kind, { ...row, organisationId }, 'removed', {
        name: kind.nameOf(was),
        ...{ before: kind.toldOf(was), after: null },
      });
    });
  }

  private async admitted<Row extends StandbyRow, Body>(
    manager: EntityManager,
    kind: StandbyKind<Row, Body>,
    actor: Actor,
    { id, version }: { id: string; version: number },
  ): Promise<StandbyRow> {
    const target = kind.entity as EntityTarget<StandbyRow>;
    const row = await manager.findOneBy(target, { id });
    if (!row) throw notFound();
    await this.admit(manager, actor, row.roundId, row.unitId);
    if (row.version !== version) throw new StaleVersion(kind.objectType, id, version);
    return row;
  }

  /** @throws notFound where the person does not see the unit, noRight where they only look. */
  async admit(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    unitId: string,
  ): Promise<void> {
    const { read, arrange } = await this.access.of(manager, actor, roundId);
    if (!read.coversUnit(unitId)) throw notFound();
    if (!arrange.coversUnit(unitId)) throw noRight();
  }

  private signed(actor: Actor) {
    return { changedByName: actor.name, changedAt: this.clock.moment() };
  }

  private record<Row, Body>(
    manager: EntityManager,
    actor: Actor,
    kind: StandbyKind<Row, Body>,
    row: { id: string; roundId: string; organisationId: string },
    act: 'added' | 'changed' | 'removed',
    told: { name: string; before: JsonObject | null; after: JsonObject | null },
  ): Promise<void> {
    const { name, ...change } = told;
    return this.audit.record(manager, {
      ...{ actor, action: kind.actions[act], roundId: row.roundId },
      organisationId: row.organisationId,
      subject: { type: kind.objectType, id: row.id, name },
      summary: {},
      objects: [{ type: kind.objectType, id: row.id, ...change }],
    });
  }
}

/** @param own id of the row that is changed. @throws what the kind says of twins. */
async function refuseTwin<Row, Body>(
  manager: EntityManager,
  { entity, once = [], twice }: StandbyKind<Row, Body>,
  roundId: string,
  body: Body,
  own?: string,
): Promise<void> {
  if (!twice) return;
  const alike = Object.fromEntries(once.map((key) => [key, body[key]]));
  const target = entity as EntityTarget<StandbyRow>;
  const found = await manager.findOneBy(target, { roundId, ...alike });
  if (found && found.id !== own) throw twice(body);
}
