import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { FileStore } from '../platform/files/file-store';
import { Retention, type Removed, type Retained } from '../platform/retention/retention';
import { MAY_BE_DISCARDED } from './batch-state';
import { ImportBatch } from './import-batch.entity';
import { ImportsRepository } from './imports.repository';
import { countStaged } from './staged-pages';

type Batches = SelectQueryBuilder<ImportBatch>;

/** Files and staged rows of imports that nobody needs any more; what was imported stays in its list. */
@Injectable()
export class OldImports {
  constructor(
    private readonly repository: ImportsRepository,
    private readonly files: FileStore,
    retention: Retention,
  ) {
    retention.register('imports-not-applied', this.notApplied());
    retention.register('import-rows', this.rows());
    retention.register('import-files', this.oldFiles());
  }

  private notApplied(): Retained {
    const due = (manager: EntityManager, before: string): Batches =>
      batches(manager)
        .where('batch.state IN (:...states)', { states: MAY_BE_DISCARDED })
        .andWhere('batch.uploadedAt < :before', { before })
        .orderBy('batch.uploadedAt')
        .addOrderBy('batch.id');
    return {
      count: (manager, before) => due(manager, before).getCount(),
      things: async (manager, before, most) =>
        (await due(manager, before).limit(most).getMany()).map((batch) =>
          thing(batch, batch.uploadedAt),
        ),
      remove: async (manager, before) => {
        const batch = await due(manager, before).limit(1).getOne();
        if (!batch) return { count: 0 };
        const { id, state } = batch;
        const change = { state: 'discarded' as const, fileId: null };
        // Somebody may be applying it in this very moment: then it is no longer due.
        if (!(await this.repository.step(manager, id, MAY_BE_DISCARDED, change)))
          return { count: 0 };
        await this.repository.removePlan(manager, id);
        const told = { before: { state }, after: { state: 'discarded' } };
        return removeFile(this.files, manager, batch, told);
      },
    };
  }

  private oldFiles(): Retained {
    const due = (manager: EntityManager, before: string): Batches =>
      applied(manager, before).andWhere('batch.fileId IS NOT NULL');
    return {
      count: (manager, before) => due(manager, before).getCount(),
      things: async (manager, before, most) =>
        (await due(manager, before).limit(most).getMany()).map((batch) =>
          thing(batch, batch.appliedAt!),
        ),
      remove: async (manager, before) => {
        const batch = await due(manager, before).limit(1).getOne();
        if (!batch) return { count: 0 };
        const change = { state: 'applied' as const, fileId: null };
        await this.repository.step(manager, batch.id, ['applied'], change);
        return removeFile(this.files, manager, batch);
      },
    };
  }

  private rows(): Retained {
    const due = (manager: EntityManager, before: string): Batches =>
      applied(manager, before).andWhere(
        `(EXISTS (SELECT 1 FROM import_row r WHERE r.batch_id = batch.id)
          OR EXISTS (SELECT 1 FROM import_lot l WHERE l.batch_id = batch.id))`,
      );
    return {
      count: (manager, before) =>
        countStaged(
          manager,
          `batch_id IN (SELECT b.id FROM import_batch b
            WHERE b.state = 'applied' AND b.applied_at < ?)`,
          [before],
        ),
      things: async (manager, before, most) =>
        (await due(manager, before).limit(most).getMany()).map((batch) =>
          thing(batch, batch.appliedAt!),
        ),
      remove: async (manager, before, most) => {
        const batch = await due(manager, before).limit(1).getOne();
        if (!batch) return { count: 0 };
        const count = await this.repository.removeRows(manager, batch.id, most);
        return { count, about: about(batch) };
      },
    };
  }
}

const batches = (manager: EntityManager): Batches =>
  manager.createQueryBuilder(ImportBatch, 'batch');

const applied = (manager: EntityManager, before: string): Batches =>
  batches(manager)
    .where(`batch.state = 'applied'`)
    .andWhere('batch.appliedAt < :before', { before })
    .orderBy('batch.appliedAt')
    .addOrderBy('batch.id');

const thing = ({ fileName: name, giverOrganisationId }: ImportBatch, since: string) => ({
  ...{ name, since },
  organisationId: giverOrganisationId,
});

const about = ({ id, fileName, roundId, giverOrganisationId }: ImportBatch) => ({
  subject: { type: 'import_batch', id, name: fileName },
  roundId,
  organisationId: giverOrganisationId,
});

async function removeFile(
  files: FileStore,
  manager: EntityManager,
  batch: ImportBatch,
  change?: { before: Record<string, string>; after: Record<string, string> },
): Promise<Removed> {
  const { id, fileId } = batch;
  if (fileId) await files.remove(manager, [fileId]);
  const objects = change && [{ type: 'import_batch', id, ...change }];
  return {
    count: 1,
    files: fileId ? [fileId] : [],
    about: { ...about(batch), ...(objects && { objects }) },
  };
}
