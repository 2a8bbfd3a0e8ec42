import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { BatchAccess } from '../batch-access';
import type { ImportBatch } from '../import-batch.entity';
import { ColumnMapping } from './column-mapping.entity';
import type { AppliedMapping, MappingView } from './mapping.schema';

/** Mappings named on one page; the latest ones. */
const MOST_SHOWN = 200;

/** Answers what is remembered about the columns of files. */
@Injectable()
export class MappingsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly access: BatchAccess,
  ) {}

  /**
   * What is remembered for a kind of list, as far as the person handles such files of the round.
   * @throws notFound where there is no such round.
   */
  async list(roundId: string, listType: string, actor: Actor): Promise<MappingView[]> {
    const { manager } = this.reader;
    await this.access.requireRound(manager, roundId);
    await this.access.learn(manager);
    const seen = await this.access.visible(manager, actor, roundId);
    const givers = seen.find((each) => each.listType === listType)?.givers ?? [];
    const all = await manager.find(ColumnMapping, {
      where: { listType },
      order: { madeAt: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
    const shown = all.filter(
      ({ organisationId }) =>
        givers === 'all' ||
        (organisationId === null ? givers.length > 0 : givers.includes(organisationId)),
    );
    const owners = shown.flatMap(({ organisationId }) => organisationId ?? []);
    const names = await this.access.organisationNames(manager, owners);
    const views: MappingView[] = [];
    for (const each of shown)
      views.push({
        ...{ id: each.id, listType, organisationId: each.organisationId },
        organisation: names.get(each.organisationId ?? '')?.name ?? null,
        ...{ fileName: each.fileName, madeBy: each.madeByName, madeAt: each.madeAt },
        columns: each.choices.filter(({ key }) => key !== null).length,
        ...{ usedAt: each.usedAt, uses: each.uses },
        mayForget: await this.access.mayRemember(manager, actor, roundId, each),
      });
    return views;
  }

  /** How the columns of a file were matched where not by the program alone; null where by it alone. */
  async applied(
    manager: EntityManager,
    actor: Actor,
    { columnChoices, roundId }: ImportBatch,
  ): Promise<AppliedMapping> {
    // A person may also have said that nothing of what is remembered counts.
    if (!columnChoices || columnChoices.choices.length === 0) return null;
    const { mappingId, fileName, madeBy, madeAt } = columnChoices;
    const kept = mappingId && (await manager.findOneBy(ColumnMapping, { id: mappingId }));
    const mayForget = kept ? await this.access.mayRemember(manager, actor, roundId, kept) : false;
    return { mappingId, fileName, madeBy, madeAt, kept: Boolean(kept), mayForget };
  }
}
