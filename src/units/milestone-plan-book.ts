import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import type { Actor } from '../platform/http/actor';
import { MilestonePlan } from './milestone-plan.entity';
import type { PlanMilestone } from './shipped-milestones';

/** The one way by which versions of a plan are written, within the unit of work of whoever decides about it. */
@Injectable()
export class MilestonePlanBook {
  constructor(private readonly clock: Clock) {}

  /**
   * @param plan a number that somebody else took meanwhile is refused by the database.
   * @returns id of the version.
   */
  async add(
    manager: EntityManager,
    actor: Actor,
    plan: { roundId: string; number: number; milestones: PlanMilestone[]; reason: string },
  ): Promise<string> {
    const id = newId();
    await insertRows(manager, MilestonePlan, [
      {
        ...{ id, ...plan, changedBy: actor.accountId, changedByName: actor.name },
        changedAt: this.clock.moment(),
      },
    ]);
    return id;
  }
}
