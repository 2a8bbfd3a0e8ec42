import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/database/ids';
import { offsetOf, type Page, type PageQuery } from '../../platform/http/paging';
import { fold } from '../../platform/text/fold';
import { Procedure, UnitAgency } from './procedure.entity';

export interface CatalogueRow {
  code: string;
  name: string;
  field: string;
  executedBy: string | null;
}

type Facts = Record<keyof CatalogueRow, string | null>;
interface ChangedProcedure {
  id: string;
  before: Facts;
  after: Facts;
}

const factsOf = ({ code, name, field, executedBy }: CatalogueRow): Facts => ({
  ...{ code, name, field, executedBy },
});

/** Fetches and stores the catalogue of a round; decides nothing. */
@Injectable()
export class CatalogueRepository {
  /**
   * Brings the catalogue up to the given rows; what they do not name stays as it is.
   * @returns how many rows were new, differed, or were there already; `objects` for the audit trail.
   */
  async upsert(manager: EntityManager, roundId: string, rows: CatalogueRow[], source: string) {
    const known = new Map(
      (await manager.findBy(Procedure, { roundId })).map((each) => [each.code, each]),
    );
    const created: Partial<Procedure>[] = [];
    const changed: ChangedProcedure[] = [];
    for (const row of rows) {
      const before = known.get(row.code);
      const folded = fold(`${row.code} ${row.name}`);
      if (!before) created.push({ id: newId(), roundId, ...row, folded, source });
      else if (differs(before, row)) {
        await manager.update(Procedure, { id: before.id }, { ...row, folded, source });
        changed.push({ id: before.id, before: factsOf(before), after: factsOf(row) });
      }
    }
    await insertRows(manager, Procedure, created);
    const unchanged = rows.length - created.length - changed.length;
    const news = created.map(({ id, ...row }) => ({
      id: id!,
      after: factsOf(row as CatalogueRow),
    }));
    const objects = [...changed, ...news].map((each) => ({ type: 'procedure', ...each }));
    return { counts: { created: created.length, changed: changed.length, unchanged }, objects };
  }

  codes(manager: EntityManager, roundId: string, codes: string[]): Promise<Procedure[]> {
    return manager.findBy(Procedure, { roundId, code: In(codes) });
  }

  count(manager: EntityManager, roundId: string): Promise<number> {
    return manager.countBy(Procedure, { roundId });
  }

  /** One page in the order of codes; `q` matches code and name without regard to marks. */
  async page(
    manager: EntityManager,
    roundId: string,
    query: PageQuery & { q?: string },
  ): Promise<Page<Procedure>> {
    const search = manager
      .createQueryBuilder(Procedure, 'procedure')
      .where('procedure.roundId = :roundId', { roundId })
      .orderBy('procedure.code')
      .offset(offsetOf(query))
      .limit(query.pageSize);
    if (query.q) {
      const pattern = `%${fold(query.q).replace(/[\\%_]/g, '\\$&')}%`;
      search.andWhere(`procedure.folded LIKE :pattern ESCAPE '\\'`, { pattern });
    }
    const [rows, total] = await search.getManyAndCount();
    return { rows, total, page: query.page, pageSize: query.pageSize };
  }

  /** Unit → agency code on the portal. */
  async agencies(manager: EntityManager, roundId: string): Promise<Map<string, string>> {
    const rows = await manager.findBy(UnitAgency, { roundId });
    return new Map(rows.map((each) => [each.unitId, each.departmentCode]));
  }

  /** Gives units their agency code where they have none. */
  async addAgencies(manager: EntityManager, roundId: string, codes: ReadonlyMap<string, string>) {
    const known = await this.agencies(manager, roundId);
    const rows = [...codes]
      .filter(([unitId]) => !known.has(unitId))
      .map(([unitId, departmentCode]) => ({ id: newId(), roundId, unitId, departmentCode }));
    await insertRows(manager, UnitAgency, rows);
    return rows.length;
  }
}

function differs(before: Procedure, row: CatalogueRow): boolean {
  return (
    before.name !== row.name || before.field !== row.field || before.executedBy !== row.executedBy
  );
}
