import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptedPlan, AcceptedPlans } from '../verdict';
import { ReadinessException } from './exception.entity';
import { countingExceptions } from './in-force';

/** Exceptions granted in a round. */
@Injectable()
export class ExceptionsReadModel {
  /** The accepted plans in force on a day, by unit. */
  async inForce(
    manager: EntityManager,
    roundId: string,
    day: string,
  ): Promise<ReadonlyMap<string, AcceptedPlans>> {
    const rows = await manager.findBy(ReadinessException, { roundId });
    return new Map(
      [...countingExceptions(rows, day)].map(([unitId, ofUnit]) => [
        unitId,
        new Map([...ofUnit].map(([criterion, row]) => [criterion, planOf(row)])),
      ]),
    );
  }

  /** Every exception of a unit, the latest first. */
  ofUnit(manager: EntityManager, roundId: string, unitId: string): Promise<ReadinessException[]> {
    return manager.find(ReadinessException, {
      where: { roundId, unitId },
      order: { documentDay: 'DESC', madeAt: 'DESC' },
    });
  }
}

function planOf(row: ReadinessException): AcceptedPlan {
  const { id, documentNumber, documentDay, grantedBy, plan, endsOn } = row;
  return { id, documentNumber, documentDay, grantedBy, plan, endsOn };
}
