import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { ALL, ConditionStatement } from './condition-statement.entity';

/** Fetches and stores what people state; a later statement of the same thing counts. */
@Injectable()
export class StatementsRepository {
  /** What counts now: of each unit, condition and subject the latest statement. */
  current(
    manager: EntityManager,
    roundId: string,
    unitIds?: readonly string[],
  ): Promise<ConditionStatement[]> {
    const query = this.latest(manager, roundId);
    if (unitIds) query.andWhere('statement.unitId IN (:...unitIds)', { unitIds });
    return query.getMany();
  }

  /** What counts now for all procedures of a unit. */
  ofAll(manager: EntityManager, roundId: string): Promise<ConditionStatement[]> {
    const query = this.latest(manager, roundId);
    return query.andWhere('statement.subjectKey = :all', { all: ALL }).getMany();
  }

  private latest(manager: EntityManager, roundId: string): SelectQueryBuilder<ConditionStatement> {
    return manager
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
  }

  /** Marks what people stated and what tests showed: it changes with every one of them. */
  async mark(manager: EntityManager, roundId: string): Promise<string> {
    const postgres = manager.connection.options.type === 'postgres';
    const at = (place: number) => (postgres ? `$${place}` : '?');
    const [row] = await manager.query<{ mark: string }[]>(
      `SELECT (SELECT COUNT(*) FROM condition_statement WHERE round_id = ${at(1)})
         || '/' || (SELECT COUNT(*) || '/' || COALESCE(SUM(version), 0) || '/' || COALESCE(MAX(changed_at), '')
           FROM test_submission WHERE round_id = ${at(2)})
         || '/' || (SELECT COUNT(*) || '/' || COALESCE(MAX(id), '') || '/' || COALESCE(SUM(version), 0) FROM unit_agency
           WHERE round_id = ${at(3)}) AS "mark"`,
      [roundId, roundId, roundId],
    );
    return row!.mark;
  }

  /** The database refuses a number that somebody else took meanwhile. */
  add(manager: EntityManager, rows: readonly ConditionStatement[]): Promise<void> {
    return insertRows(manager, ConditionStatement, rows);
  }
}

/** What a statement is about, as one text. */
export const subjectOf = (row: { unitId: string; condition: string; subjectKey: string }): string =>
  `${row.unitId} ${row.condition} ${row.subjectKey}`;
