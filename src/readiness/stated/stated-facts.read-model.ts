import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StatedFact } from '../facts';
import { ReadinessFact } from './stated-fact.entity';

/** What people stated. */
@Injectable()
export class StatedFactsReadModel {
  /** The latest statement about each criterion of each unit of a round. */
  async latest(manager: EntityManager, roundId: string): Promise<ReadinessFact[]> {
    return manager
      .createQueryBuilder(ReadinessFact, 'fact')
      .where('fact.roundId = :roundId', { roundId })
      .andWhere(
        `fact.number = (SELECT MAX(later.number) FROM readiness_fact later
          WHERE later.round_id = fact.round_id AND later.unit_id = fact.unit_id
            AND later.criterion = fact.criterion)`,
      )
      .getMany();
  }

  /** Everything that was ever stated about a unit, the latest first. */
  history(manager: EntityManager, roundId: string, unitId: string): Promise<ReadinessFact[]> {
    return manager.find(ReadinessFact, {
      where: { roundId, unitId },
      order: { statedAt: 'DESC', number: 'DESC' },
    });
  }
}

/** A statement as the rules take it. */
export const factOf = (row: ReadinessFact): { unitId: string; criterion: string } & StatedFact => {
  const { unitId, criterion, id, number, done, total, factDay, evidence, source } = row;
  return {
    ...{ unitId, criterion, id, number, done, total, factDay, evidence, source },
    ...{ statedBy: row.statedByName, statedAt: row.statedAt },
  };
};
