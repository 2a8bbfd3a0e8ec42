import { Injectable } from '@nestjs/common';
import { In, LessThan, type EntityManager } from 'typeorm';
import { FileStore } from '../platform/files/file-store';
import { StoredFile } from '../platform/files/stored-file.entity';
import { Retention } from '../platform/retention/retention';

/** Rights that only exported workbooks ask for: papers of the handover are not among them. */
const OF_EXPORTS = ['audit.read', 'account.assist'];

/** Workbooks of the trail and of accounts, which anybody entitled can have made again. */
@Injectable()
export class ExportedFiles {
  constructor(retention: Retention, store: FileStore) {
    const due = (before: string) => ({ needs: In(OF_EXPORTS), createdAt: LessThan(before) });
    const files = (manager: EntityManager, before: string, take: number) =>
      manager.find(StoredFile, {
        where: due(before),
        order: { createdAt: 'ASC', id: 'ASC' },
        take,
      });
    retention.register('exported-files', {
      count: (manager, before) => manager.countBy(StoredFile, due(before)),
      things: async (manager, before, most) =>
        (await files(manager, before, most)).map(({ name, createdAt }) => ({
          ...{ name, organisationId: null },
          since: createdAt,
        })),
      remove: async (manager, before, most) => {
        const found = await files(manager, before, most);
        if (found.length === 0) return { count: 0 };
        const ids = found.map(({ id }) => id);
        return { count: await store.remove(manager, ids), files: ids };
      },
    });
  }
}
