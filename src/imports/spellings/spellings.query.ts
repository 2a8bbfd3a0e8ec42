import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import type { Language } from '../../platform/http/app-error';
import { BatchAccess } from '../batch-access';
import { columnOf } from '../declaration';
import type { ImportBatch } from '../import-batch.entity';
import { RememberedSpelling } from './remembered-spelling.entity';
import type { usedSpelling } from './spellings.schema';

/** Answers which remembered spellings a file was read by. */
@Injectable()
export class SpellingsQuery {
  constructor(private readonly access: BatchAccess) {}

  /** Those that cells of the file were read by; what was forgotten since is not among them. */
  async usedIn(
    manager: EntityManager,
    actor: Actor,
    { spellings: used, listType, typeVersion, roundId }: ImportBatch,
    language: Language,
  ): Promise<z.infer<typeof usedSpelling>[]> {
    if (!used?.length) return [];
    const found = await manager.find(RememberedSpelling, {
      where: { id: In(used.map(({ id }) => id)) },
      order: { written: 'ASC', id: 'ASC' },
    });
    const { declaration } = this.access.target(listType, typeVersion);
    const views: z.infer<typeof usedSpelling>[] = [];
    for (const each of found)
      views.push({
        ...{ id: each.id, written: each.written, meaning: each.meaning },
        column: columnOf(declaration, each.columnKey)?.header[language] ?? each.columnKey,
        cells: used.find(({ id }) => id === each.id)?.cells ?? 0,
        forProvince: each.organisationId === null,
        ...{ fileName: each.fileName, madeBy: each.madeByName, madeAt: each.madeAt },
        mayForget: await this.access.mayRemember(manager, actor, roundId, each),
      });
    return views;
  }
}
