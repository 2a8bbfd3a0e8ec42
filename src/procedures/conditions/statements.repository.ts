import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { ConditionStatement } from './condition-statement.entity';

/** Fetches and stores what people state; a later statement of the same thing counts. */
@Injectable()
export class StatementsRepository {
  /** What counts now: of each unit, condition and subject the latest statement. */
  current(
    manager: EntityManager,
    roundId: string,
    unitIds?: readonly string[],
  ): Promise<ConditionStatement[]> {
    const query = manager
      .createQueryBuilder(ConditionStatement, 'statement')
      .where('statement.roundId = :roundId', { roundId })
      .andWhere(
        `statement.number = (SELECT MAX(later.number) FROM condition_statement later
          WHERE later.unit_id = statement.unit_id AND later.condition = statement.condition
            AND later.subject_key = statement.subject_key)`,
      )
      .orderBy('statement.unitId')
      .addOrderBy('statement.condition')
      .addOrderBy('statement.subjectKey');
    if (unitIds) query.andWhere('statement.unitId IN (:...unitIds)', { unitIds });
    return query.getMany();
  }

  /** The database refuses a number that somebody else took meanwhile. */
  add(manager: EntityManager, rows: readonly ConditionStatement[]): Promise<void> {
    return insertRows(manager, ConditionStatement, rows);
  }
}

/** What a statement is about, as one text. */
export const subjectOf = (row: { unitId: string; condition: string; subjectKey: string }): string =>
  `${row.unitId} ${row.condition} ${row.subjectKey}`;
