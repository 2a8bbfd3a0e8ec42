import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { offsetOf, type PageQuery } from '../../platform/http/paging';
import { Procedure } from '../catalogue/procedure.entity';
import { VerificationExpectation, VerificationResult, type Outcome } from './verification.entity';

export interface ResultFilter extends PageQuery {
  /** Only these units; undefined for all. */
  unitIds?: string[];
  outcome?: Outcome;
  field?: string;
}

/** A result with the procedure it is about. */
export interface ResultRow {
  result: VerificationResult;
  procedure: Procedure;
}

/**
 * The name seen with a result, as SQL: see `VerificationResult.seenName`.
 * @param result alias of `verification_result`.
 */
export const seenNameOf = (result: string): string =>
  `COALESCE(${result}.seen_name, CASE WHEN ${result}.portal_id IS NOT NULL THEN
    (SELECT expectation.name FROM verification_expectation expectation
     WHERE expectation.run_id = ${result}.run_id
       AND expectation.procedure_id = ${result}.procedure_id) END)`;

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
    if (filter.field) query.andWhere('procedure.field = :field', { field: filter.field });
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
    const names = await this.expectedNames(manager, runId, ids);
    const rows = results.map((result) => {
      const { procedureId, portalId, seenName } = result;
      const seen = seenName ?? (portalId === null ? null : (names.get(procedureId) ?? null));
      return {
        result: { ...result, seenName: seen },
        procedure: procedures.get(procedureId)!,
      };
    });
    return { rows, total };
  }

  private async expectedNames(
    manager: EntityManager,
    runId: string,
    ids: string[],
  ): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.findBy(VerificationExpectation, { runId, procedureId: In(ids) });
    return new Map(rows.map(({ procedureId, name }) => [procedureId, name]));
  }

  private async procedures(manager: EntityManager, ids: string[]): Promise<Procedure[]> {
    if (ids.length === 0) return [];
    return manager
      .createQueryBuilder(Procedure, 'procedure')
      .where('procedure.id IN (:...ids)', { ids })
      .getMany();
  }
}
