import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/database/ids';
import { offsetOf, type Page, type PageQuery } from '../../platform/http/paging';
import { fold } from '../../platform/text/fold';
import type { CatalogueChange } from './catalogue-diff';
import { differing, factsOf, type ProcedureFacts } from './procedure-facts';
import { Procedure, ProcedureUnit, UnitAgency } from './procedure.entity';
import type { ServiceLevel } from './service-level';

export interface ProcedureFilter extends PageQuery {
  q?: string;
  field?: string;
  level?: ServiceLevel;
  /** Left out: those in force and those withdrawn. */
  inForce?: boolean;
}

const SHIPPED_AGENCIES = 'reference/procedures/agency-prefixes.csv';

/** Fetches and stores the catalogue of a round; decides nothing. */
@Injectable()
export class CatalogueRepository {
  /** The facts of what is in force, in the order of codes. */
  async facts(manager: EntityManager, roundId: string): Promise<ProcedureFacts[]> {
    const where = { roundId, inForce: true };
    return (await manager.find(Procedure, { where, order: { code: 'ASC' } })).map(factsOf);
  }

  /**
   * Carries the changes of a version out: adds, amends, and takes out of force. One that was withdrawn before comes
   * back as the same procedure, so that what was found about it stays with it.
   * @param version number of the version; @param source where it comes from, in words.
   * @returns what changed, for the audit trail.
   */
  async apply(
    manager: EntityManager,
    roundId: string,
    changes: readonly CatalogueChange[],
    { version, source }: { version: number; source: string },
  ) {
    const moved = changes.filter(({ change }) => change !== 'unchanged');
    const known = await this.byCode(manager, roundId, moved);
    const created: Partial<Procedure>[] = [];
    const objects = [];
    for (const { code, after } of moved) {
      const before = known.get(code);
      const facts = after && { ...after, folded: folded(after), source };
      const told = { sinceVersion: version, inForce: after !== null };
      const id = before?.id ?? newId();
      if (before) {
        const change = { ...facts, ...told, version: before.version + 1 };
        await manager.update(Procedure, { id }, change);
      } else created.push({ id, roundId, ...facts!, ...told, assignedTo: 'all', version: 1 });
      objects.push({ type: 'procedure', id, ...toldOf(before, after) });
    }
    await insertRows(manager, Procedure, created);
    return objects;
  }

  /** Procedures in force. */
  count(manager: EntityManager, roundId: string): Promise<number> {
    return manager.countBy(Procedure, { roundId, inForce: true });
  }

  /** One page in the order of codes; `q` matches code and name without regard to marks. */
  async page(
    manager: EntityManager,
    roundId: string,
    query: ProcedureFilter,
  ): Promise<Page<Procedure>> {
    const search = manager
      .createQueryBuilder(Procedure, 'procedure')
      .where('procedure.roundId = :roundId', { roundId })
      .orderBy('procedure.code')
      .offset(offsetOf(query))
      .limit(query.pageSize);
    const { field, level, inForce } = query;
    if (query.q) {
      const pattern = `%${fold(query.q).replace(/[\\%_]/g, '\\$&')}%`;
      search.andWhere(`procedure.folded LIKE :pattern ESCAPE '\\'`, { pattern });
    }
    if (field) search.andWhere('procedure.field = :field', { field });
    if (level) search.andWhere('procedure.level = :level', { level });
    if (inForce !== undefined) search.andWhere('procedure.inForce = :inForce', { inForce });
    const [rows, total] = await search.getManyAndCount();
    return { rows, total, page: query.page, pageSize: query.pageSize };
  }

  /** Fields of what is in force, with how many procedures. */
  async fields(
    manager: EntityManager,
    roundId: string,
  ): Promise<{ field: string; procedures: number }[]> {
    const rows = await manager
      .createQueryBuilder(Procedure, 'procedure')
      .select('procedure.field', 'field')
      .addSelect('COUNT(*)', 'procedures')
      .where('procedure.roundId = :roundId AND procedure.inForce = TRUE', { roundId })
      .groupBy('procedure.field')
      .getRawMany<{ field: string; procedures: number }>();
    const collator = new Intl.Collator('vi');
    return rows
      .map(({ field, procedures }) => ({ field, procedures: Number(procedures) }))
      .sort((a, b) => collator.compare(a.field, b.field));
  }

  /** The units named for procedures, by procedure. */
  async named(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string[]>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.findBy(ProcedureUnit, { procedureId: In([...ids]) });
    const groups = Map.groupBy(rows, ({ procedureId }) => procedureId);
    return new Map([...groups].map(([id, units]) => [id, units.map(({ unitId }) => unitId)]));
  }

  /** Unit → agency code on the portal. */
  async agencies(manager: EntityManager, roundId: string): Promise<Map<string, string>> {
    const rows = await manager.findBy(UnitAgency, { roundId });
    return new Map(rows.map((each) => [each.unitId, each.departmentCode]));
  }

  /** Gives units their agency code where they have none. */
  async addAgencies(manager: EntityManager, roundId: string, codes: ReadonlyMap<string, string>) {
    const known = await this.agencies(manager, roundId);
    const taken = new Set(known.values());
    const rows = [...codes]
      .filter(([unitId, code]) => !known.has(unitId) && !taken.has(code))
      .map(([unitId, departmentCode]) => ({
        ...{ id: newId(), roundId, unitId, departmentCode, source: SHIPPED_AGENCIES },
        ...{ enteredByName: null, enteredAt: null, version: 1 },
      }));
    await insertRows(manager, UnitAgency, rows);
    return rows.length;
  }

  private async byCode(
    manager: EntityManager,
    roundId: string,
    changes: readonly { code: string }[],
  ): Promise<Map<string, Procedure>> {
    if (changes.length === 0) return new Map();
    const codes = new Set(changes.map(({ code }) => code));
    const rows = await manager.findBy(Procedure, { roundId });
    return new Map(rows.flatMap((row) => (codes.has(row.code) ? [[row.code, row]] : [])));
  }
}

const folded = ({ code, name }: ProcedureFacts): string => fold(`${code} ${name}`);

/** For the trail: only the facts that differ, or all of what is new. */
function toldOf(before: Procedure | undefined, after: ProcedureFacts | null) {
  if (!before) return { after: { ...after! } };
  const keys = after && before.inForce ? differing(before, after) : [];
  const of = (facts: ProcedureFacts, inForce: boolean) => ({
    ...(before.inForce === inForce && after ? {} : { inForce }),
    ...Object.fromEntries(keys.map((key) => [key, facts[key]])),
  });
  return { before: of(before, before.inForce), after: of(after ?? before, after !== null) };
}
