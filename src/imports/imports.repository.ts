import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import type { PageQuery } from '../platform/http/paging';
import type { BatchState } from './batch-state';
import { ImportBatch } from './import-batch.entity';
import { columnsOf } from './import-counts.columns';
import { ImportLot } from './import-lot.entity';
import { ImportRow } from './import-row.entity';
import { ImportSheet } from './import-sheet.entity';
import type { ImportPlan } from './plan';
import type { PlannedRows } from './planned-rows';
import type { VisibleImports } from './imports.policy';
import type { Verdict } from './planned-row';
import { ImportMend } from './mending/import-mend.entity';
import { removeStaged, stagedPage } from './staged-pages';
import { stageRows } from './staged-rows';

/** Stored imports. */
@Injectable()
export class ImportsRepository {
  batch(manager: EntityManager, id: string): Promise<ImportBatch | null> {
    return manager.findOneBy(ImportBatch, { id });
  }

  /** The latest imports of a round, the newest first. */
  batches(
    manager: EntityManager,
    roundId: string,
    visible: readonly VisibleImports[],
    most: number,
  ): Promise<ImportBatch[]> {
    if (visible.length === 0) return Promise.resolve([]);
    return manager.find(ImportBatch, {
      where: visible.map(({ listType, givers }) => ({
        roundId,
        listType,
        ...(givers === 'all' ? {} : { giverOrganisationId: In(givers) }),
      })),
      order: { uploadedAt: 'DESC', id: 'DESC' },
      take: most,
    });
  }

  /** The latest time the same bytes were applied to the same list of the same giver. */
  appliedBefore(
    manager: EntityManager,
    same: Pick<ImportBatch, 'roundId' | 'giverOrganisationId' | 'listType' | 'sha256'>,
  ): Promise<ImportBatch | null> {
    const { roundId, giverOrganisationId, listType, sha256 } = same;
    return manager.findOne(ImportBatch, {
      where: {
        roundId,
        giverOrganisationId,
        listType,
        sha256,
        state: 'applied',
        undoneAt: IsNull(),
      },
      order: { appliedAt: 'DESC', id: 'DESC' },
    });
  }

  /**
   * Takes a step in the life of a batch if it still is in one of the states.
   * @returns whether it was; nothing is changed otherwise.
   */
  async step(
    manager: EntityManager,
    id: string,
    from: readonly BatchState[],
    changes: Partial<Omit<ImportBatch, 'id' | 'version'>> & { state: BatchState },
  ): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(ImportBatch)
      .set({ ...changes, version: () => 'version + 1' })
      .where('id = :id AND state IN (:...from)', { id, from })
      .execute();
    return result.affected === 1;
  }

  /** Puts the rows and sheets of a plan in the place of any earlier ones. */
  async storePlan(
    manager: EntityManager,
    batchId: string,
    plan: ImportPlan<PlannedRows>,
  ): Promise<void> {
    await this.removeRead(manager, batchId);
    await this.storeSheets(manager, batchId, plan);
    await stageRows(manager, batchId, plan.rows);
  }

  async storeSheets(
    manager: EntityManager,
    batchId: string,
    plan: Pick<ImportPlan, 'sheets'>,
  ): Promise<void> {
    const sheets = plan.sheets.map((report, index): ImportSheet => ({
      id: newId(),
      batchId,
      position: index + 1,
      name: report.sheet,
      outcome: report.outcome,
      report,
      ...columnsOf(report.counts),
    }));
    await insertRows(manager, ImportSheet, sheets);
  }

  /** Removes what was read of a file, and what was corrected of it. */
  async removePlan(manager: EntityManager, batchId: string): Promise<void> {
    await this.removeRead(manager, batchId);
    await manager.delete(ImportMend, { batchId });
  }

  private async removeRead(manager: EntityManager, batchId: string): Promise<void> {
    await manager.delete(ImportRow, { batchId });
    await manager.delete(ImportLot, { batchId });
    await manager.delete(ImportSheet, { batchId });
  }

  /** Removes some staged rows of an import; @returns how many. */
  async removeRows(manager: EntityManager, batchId: string, most: number): Promise<number> {
    await manager.delete(ImportMend, { batchId });
    return removeStaged(manager, batchId, most);
  }

  sheets(manager: EntityManager, batchId: string): Promise<ImportSheet[]> {
    return manager.find(ImportSheet, { where: { batchId }, order: { position: 'ASC' } });
  }

  /** Planned rows that bring in nothing, in the order of the file: people are told of each. */
  badRows(manager: EntityManager, batchId: string): Promise<ImportRow[]> {
    return manager.find(ImportRow, {
      where: { batchId, verdict: In(['refused', 'skipped']) },
      order: { position: 'ASC' },
    });
  }

  /** How many planned rows that change something are still kept. */
  countChanged(manager: EntityManager, batchId: string): Promise<number> {
    return manager.countBy(ImportRow, { batchId, verdict: 'changed' });
  }

  async page(manager: EntityManager, batchId: string, query: PageQuery & { verdict?: Verdict }) {
    const found = await stagedPage(manager, batchId, query);
    return { ...found, page: query.page, pageSize: query.pageSize };
  }
}
