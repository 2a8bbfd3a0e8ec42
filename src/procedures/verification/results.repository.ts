import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { offsetOf, type PageQuery } from '../../platform/http/paging';
import { Procedure } from '../catalogue/procedure.entity';
import { pairsOf, readingsOfRun } from './pairs';
import type { Outcome, VerificationResult } from './verification.entity';

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
 * @param result alias of `verification_result` or of `pairsOf`.
 */
export const seenNameOf = (result: string): string =>
  `COALESCE(${result}.seen_name, CASE WHEN ${result}.portal_id IS NOT NULL THEN
    (SELECT expectation.name FROM verification_expectation expectation
     WHERE expectation.run_id = ${result}.run_id
       AND expectation.procedure_id = ${result}.procedure_id) END)`;

const COLUMNS: Readonly<Record<Exclude<keyof VerificationResult, 'seenName'>, string>> = {
  ...{ runId: 'run_id', unitId: 'unit_id', procedureId: 'procedure_id', outcome: 'outcome' },
  ...{ reason: 'reason', portalId: 'portal_id', expectedName: 'expected_name' },
  ...{ seenAt: 'seen_at', checked: 'checked', differences: 'differences' },
};

/** Fetches results for the screen. */
@Injectable()
export class ResultsRepository {
  /** One page, by unit and by code of the procedure. */
  async page(
    manager: EntityManager,
    runId: string,
    filter: ResultFilter,
  ): Promise<{ rows: ResultRow[]; total: number }> {
    const { unitIds, outcome, field } = filter;
    const readings = readingsOfRun(':runId', unitIds && ':...unitIds');
    const query = manager
      .createQueryBuilder()
      .from(`(${pairsOf(readings)})`, 'result')
      .innerJoin(Procedure, 'procedure', 'procedure.id = result.procedure_id')
      .setParameters({ runId, unitIds });
    if (outcome) query.andWhere('result.outcome = :outcome', { outcome });
    if (field) query.andWhere('procedure.field = :field', { field });
    const counted = await query.clone().select('COUNT(*)', 'pairs').getRawOne<{ pairs: number }>();
    const found = await query
      .select(Object.entries(COLUMNS).map(([name, column]) => `result.${column} AS "${name}"`))
      .addSelect(`${seenNameOf('result')}`, 'seenName')
      .orderBy('result.unit_id')
      .addOrderBy('procedure.code')
      .offset(offsetOf(filter))
      .limit(filter.pageSize)
      .getRawMany<Omit<VerificationResult, 'differences'> & { differences: string | null }>();
    const ids = [...new Set(found.map((each) => each.procedureId))];
    const procedures = new Map(
      (await this.procedures(manager, ids)).map((each) => [each.id, each]),
    );
    const rows = found.map(({ differences, ...result }) => ({
      result: {
        ...result,
        differences:
          differences === null
            ? null
            : (JSON.parse(differences) as VerificationResult['differences']),
      },
      procedure: procedures.get(result.procedureId)!,
    }));
    return { rows, total: Number(counted!.pairs) };
  }

  private async procedures(manager: EntityManager, ids: string[]): Promise<Procedure[]> {
    if (ids.length === 0) return [];
    return manager
      .createQueryBuilder(Procedure, 'procedure')
      .where('procedure.id IN (:...ids)', { ids })
      .getMany();
  }
}
