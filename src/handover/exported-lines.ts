import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { HandoverItem } from './handover-item.entity';
import type { ListExport } from './list-export.entity';
import { Portion } from './portion.entity';

/** Items read at a time. */
const PAGE = 500;

/** What a line of the workbook is made of; what rows are found by is as long again, and not read. */
const OF_ITEM = [
  'id',
  'position',
  'rowCode',
  'groupPath',
  'values',
  'version',
  'origin',
  'declaredAt',
] as const;

/** Which portions of a list go into a workbook. */
export type ExportScope = Pick<
  ListExport,
  'listId' | 'receivers' | 'bucket' | 'receiverOrganisationId'
>;

/** One portion with its item: one line of the workbook. */
export interface ExportedLine {
  item: Pick<HandoverItem, (typeof OF_ITEM)[number]>;
  portion: Portion;
  /** The first line of its item: amounts of the whole item stand here only. */
  first: boolean;
}

/** Reads what goes into the workbook of a list; the scope of the person stands in every query. */
@Injectable()
export class ExportedLines {
  /** How many lines there will be. */
  count(manager: EntityManager, scope: ExportScope): Promise<number> {
    return manager.count(Portion, { where: conditions(scope) });
  }

  /** Whether rows of the list stand under captions of groups. */
  hasGroups(manager: EntityManager, { listId }: ExportScope): Promise<boolean> {
    return manager
      .createQueryBuilder(HandoverItem, 'item')
      .where(`item.listId = :listId AND item.groupPath <> '[]'`, { listId })
      .getExists();
  }

  /** All lines in the order of the list, some hundred at a time. */
  async *pages(manager: EntityManager, scope: ExportScope): AsyncGenerator<ExportedLine[]> {
    // Its item says in which list a portion is; asked for both, SQLite reads the whole list for each page.
    const { listId: _, ...where } = conditions(scope);
    for (let after = 0; ;) {
      const items = await manager
        .createQueryBuilder(HandoverItem, 'item')
        .select(OF_ITEM.map((name) => `item.${name}`))
        .where('item.listId = :listId AND item.position > :after', { ...scope, after })
        .orderBy('item.position', 'ASC')
        .limit(PAGE)
        .getMany();
      if (items.length === 0) return;
      const portions = Map.groupBy(
        await manager.find(Portion, {
          where: { ...where, itemId: In(items.map(({ id }) => id)) },
          order: { id: 'ASC' },
        }),
        ({ itemId }) => itemId,
      );
      yield items.flatMap((item) =>
        (portions.get(item.id) ?? []).map((portion, at) => ({ item, portion, first: at === 0 })),
      );
      after = items.at(-1)!.position;
    }
  }
}

function conditions(scope: ExportScope): FindOptionsWhere<Portion> {
  const { listId, receivers, bucket, receiverOrganisationId: wanted } = scope;
  const within =
    receivers !== null && wanted !== null ? receivers.filter((id) => id === wanted) : receivers;
  return {
    listId,
    ...(bucket !== null && { bucket }),
    ...(within !== null
      ? { receiverOrganisationId: In(within) }
      : wanted !== null && { receiverOrganisationId: wanted }),
  };
}
