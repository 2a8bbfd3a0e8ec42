import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { offsetOf, type PageQuery } from '../../platform/http/paging';
import { Procedure } from '../catalogue/procedure.entity';
import { VerificationResult, type Outcome } from './verification.entity';

export interface ResultFilter extends PageQuery {
  /** Only these units; undefined for all. */
  unitIds?: string[];
  outcome?: Outcome;
}

/** A result with the procedure it is about. */
export interface ResultRow {
  result: VerificationResult;
  procedure: Procedure;
}

/** Fetches results for the screen. */
@Injectable()
export class ResultsRepository {
  /** One page, by unit and by code of the procedure. */
  async page(
    manager: EntityManager,
    runId: string,
    filter: ResultFilter,
  ): Promise<{ rows: ResultRow[]; total: number }> {
    const query = manager
      .createQueryBuilder(VerificationResult, 'result')
      .innerJoin(Procedure, 'procedure', 'procedure.id = result.procedureId')
      .where('result.runId = :runId', { runId });
    if (filter.unitIds)
      query.andWhere('result.unitId IN (:...unitIds)', { unitIds: filter.unitIds });
    if (filter.outcome) query.andWhere('result.outcome = :outcome', { outcome: filter.outcome });
    const total = await query.getCount();
    const results = await query
      .orderBy('result.unitId')
      .addOrderBy('procedure.code')
      .offset(offsetOf(filter))
      .limit(filter.pageSize)
      .getMany();
    const ids = [...new Set(results.map((each) => each.procedureId))];
    const procedures = new Map(
      (await this.procedures(manager, ids)).map((each) => [each.id, each]),
    );
    const rows = results.map((result) => ({
      result,
      procedure: procedures.get(result.procedureId)!,
    }));
    return { rows, total };
  }

  private async procedures(manager: EntityManager, ids: string[]): Promise<Procedure[]> {
    if (ids.length === 0) return [];
    return manager
      .createQueryBuilder(Procedure, 'procedure')
      .where('procedure.id IN (:...ids)', { ids })
      .getMany();
  }
}
