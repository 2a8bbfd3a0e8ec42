import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { SharedTurns } from './portal-traffic';
import { PortalTurn } from './portal-source.entity';
import { systemTime } from './system-time';

/** No turn lies further ahead, whatever a clock that was put back makes of it. */
const FURTHEST_MS = 10 * 60_000;

/** Turns in the database: every server and worker of the installation takes them from one row. */
@Injectable()
export class StoredTurns implements SharedTurns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async take(origin: string, apartMs: number): Promise<number> {
    const mine = await this.unitOfWork.run(async (manager) => {
      const next = await this.locked(manager, origin, systemTime.now());
      const moment = Math.max(systemTime.now(), next);
      await manager.update(PortalTurn, { origin }, { nextAt: Math.ceil(moment + apartMs) });
      return moment;
    });
    return Math.max(0, mine - systemTime.now());
  }

  hold(origin: string, milliseconds: number): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const now = systemTime.now();
      const next = await this.locked(manager, origin, now);
      // Further ahead it would count as made by a clock that was put back.
      const nextAt = Math.max(next, Math.ceil(now + Math.min(milliseconds, FURTHEST_MS)));
      await manager.update(PortalTurn, { origin }, { nextAt });
    });
  }

  /** The moment of the next turn; until this unit of work ends nobody else takes one. */
  private async locked(manager: EntityManager, origin: string, now: number): Promise<number> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(PortalTurn)
      .values({ origin, nextAt: now })
      .orIgnore()
      .updateEntity(false)
      .execute();
    const lock = manager.connection.options.type === 'postgres';
    const row = await manager.findOneOrFail(PortalTurn, {
      where: { origin },
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
    const next = Number(row.nextAt);
    return next > now + FURTHEST_MS ? now : next;
  }
}
