import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/database/ids';
import { offsetOf, type Page, type PageQuery } from '../../platform/http/paging';
import type { CatalogueChange, Change } from './catalogue-diff';
import { CatalogueEntry, CatalogueVersion, CodeChange } from './catalogue-version.entity';
import { differing, type ProcedureFacts } from './procedure-facts';

/** Fetches and stores versions of the catalogue. */
@Injectable()
export class CatalogueVersionsRepository {
  byId(manager: EntityManager, id: string): Promise<CatalogueVersion | null> {
    return manager.findOneBy(CatalogueVersion, { id });
  }

  /** Those applied and those still planned, the latest first. */
  all(manager: EntityManager, roundId: string): Promise<CatalogueVersion[]> {
    return manager.find(CatalogueVersion, {
      where: { roundId, state: Not('discarded') },
      order: { madeAt: 'DESC', id: 'DESC' },
    });
  }

  /** Number of the latest version that was applied; 0 before the first. */
  async latest(manager: EntityManager, roundId: string): Promise<number> {
    const [last] = await manager.find(CatalogueVersion, {
      where: { roundId, state: 'applied' },
      order: { number: 'DESC' },
      take: 1,
    });
    return last?.number ?? 0;
  }

  async add(
    manager: EntityManager,
    version: CatalogueVersion,
    changes: readonly CatalogueChange[],
  ): Promise<void> {
    await insertRows(manager, CatalogueVersion, [version]);
    const rows = changes.map(({ code, change, before, after }) => ({
      ...{ id: newId(), versionId: version.id, code, change },
      ...{ factsBefore: before, factsAfter: after },
    }));
    await insertRows(manager, CatalogueEntry, rows);
  }

  /** Every change of a version. */
  async changes(manager: EntityManager, versionId: string): Promise<CatalogueChange[]> {
    const where = { versionId };
    const rows = await manager.find(CatalogueEntry, { where, order: { code: 'ASC' } });
    return rows.map(changeOf);
  }

  /** One page of the changes of a version, in the order of codes. */
  async page(
    manager: EntityManager,
    versionId: string,
    query: PageQuery & { change?: Change },
  ): Promise<Page<CatalogueChange>> {
    const { page, pageSize, change } = query;
    const [rows, total] = await manager.findAndCount(CatalogueEntry, {
      where: { versionId, change: change ?? Not('unchanged') },
      order: { code: 'ASC' },
      skip: offsetOf(query),
      take: pageSize,
    });
    return { rows: rows.map(changeOf), total, page, pageSize };
  }

  /** The catalogue as a version left it. */
  async stateAt(
    manager: EntityManager,
    roundId: string,
    number: number,
  ): Promise<ProcedureFacts[] | null> {
    if (number === 0) return [];
    const version = await manager.findOneBy(CatalogueVersion, { roundId, number });
    if (!version) return null;
    return (await this.changes(manager, version.id)).flatMap(({ after }) => after ?? []);
  }

  /** The plan is no longer wanted: its rows go, that there was one stays. */
  async forget(manager: EntityManager, versionId: string): Promise<void> {
    await manager.delete(CatalogueEntry, { versionId });
  }

  /** Writes former codes down that are not there yet. */
  async addReplaced(manager: EntityManager, version: CatalogueVersion): Promise<number> {
    const { roundId, id: versionId, decisionNumber, decisionDate } = version;
    const known = await manager.findBy(CodeChange, { roundId });
    const there = new Set(known.map((each) => `${each.oldCode} ${each.newCode}`));
    const wanted = new Map(
      (version.replaced ?? []).map((each) => [`${each.oldCode} ${each.newCode}`, each]),
    );
    const rows = [...wanted]
      .filter(([key]) => !there.has(key))
      .map(([, codes]) => ({
        ...{ id: newId(), roundId, versionId, ...codes, decisionNumber, decisionDate },
      }));
    await insertRows(manager, CodeChange, rows);
    return rows.length;
  }

  codeChanges(manager: EntityManager, roundId: string): Promise<CodeChange[]> {
    return manager.find(CodeChange, { where: { roundId }, order: { oldCode: 'ASC' } });
  }
}

function changeOf({ code, change, factsBefore, factsAfter }: CatalogueEntry): CatalogueChange {
  const facts = factsBefore && factsAfter ? differing(factsBefore, factsAfter) : [];
  return { code, change, before: factsBefore, after: factsAfter, facts };
}
