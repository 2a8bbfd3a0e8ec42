import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { turnOfOthers } from '../platform/turns';
import { AMOUNT_MEASURES } from './bucket';
import { HandoverItem } from './handover-item.entity';
import type { ListExport } from './list-export.entity';
import { Portion } from './portion.entity';

/** Places of the list read at a time, and between two turns of everybody else. */
const PAGE = 256;

/** What a line is made of; what rows are found by is as long again, and not read. */
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
const OF_PORTION = [
  'id',
  'receiverOrganisationId',
  'bucket',
  ...AMOUNT_MEASURES,
  'reason',
  'note',
  'changedAt',
  'version',
] as const;

/** Which portions of a list go into a workbook. */
export type ExportScope = Pick<
  ListExport,
  'listId' | 'receivers' | 'bucket' | 'receiverOrganisationId'
>;

const WHOLE = { receivers: null, bucket: null, receiverOrganisationId: null };

/** One portion with its item: one line of the workbook. */
export interface ExportedLine {
  item: Pick<HandoverItem, (typeof OF_ITEM)[number]>;
  portion: Pick<Portion, (typeof OF_PORTION)[number]>;
  /** The first line of its item: amounts of the whole item stand here only. */
  first: boolean;
}

/** Reads what goes into the workbook of a list; the scope of the person stands in every query. */
@Injectable()
export class ExportedLines {
  /** How many lines there will be. */
  count(manager: EntityManager, scope: ExportScope): Promise<number> {
    const { receivers, ...where } = conditions(scope);
    const within = receivers && { receiverOrganisationId: In(receivers) };
    return manager.count(Portion, { where: { ...where, ...within } });
  }

  /** Whether rows of the list stand under captions of groups. */
  hasGroups(manager: EntityManager, { listId }: ExportScope): Promise<boolean> {
    return manager
      .createQueryBuilder(HandoverItem, 'item')
      .where(`item.listId = :listId AND item.groupPath <> '[]'`, { listId })
      .getExists();
  }

  /** How many lines several lists have together, and whether any row stands under a caption. */
  async countOf(manager: EntityManager, listIds: readonly string[]) {
    let [lines, grouped] = [0, false];
    for (const listId of listIds) {
      lines += await manager.countBy(Portion, { listId });
      grouped ||= await this.hasGroups(manager, { ...WHOLE, listId });
    }
    return { lines, grouped };
  }

  /** All lines in the order of the list, some hundred at a time. */
  async *pages(manager: EntityManager, scope: ExportScope): AsyncGenerator<ExportedLine[]> {
    const { listId } = scope;
    const last = (await manager.maximum(HandoverItem, 'position', { listId })) ?? 0;
    for (let after = 0; after < last; after += PAGE) {
      const found = await this.page(manager, scope, after);
      let before = '';
      yield found.map((raw) => {
        const line = lineOf(raw, raw.item_id !== before);
        before = line.item.id;
        return line;
      });
      await turnOfOthers();
    }
  }

  /** Without TypeORM's entities, which cost several times as much as reading the rows. */
  private page(manager: EntityManager, scope: ExportScope, after: number): Promise<RawLine[]> {
    // Its item says in which list a portion is; asked for both, SQLite reads the whole list for each page.
    const { listId, ...where } = conditions(scope);
    const query = manager
      .createQueryBuilder(HandoverItem, 'item')
      .innerJoin(Portion, 'portion', 'portion.itemId = item.id')
      .select([])
      .where('item.listId = :listId AND item.position > :after AND item.position <= :to', {
        ...{ listId, after, to: after + PAGE },
      })
      .orderBy('item.position', 'ASC')
      .addOrderBy('portion.id', 'ASC');
    for (const name of OF_ITEM) query.addSelect(`item.${name}`, `item_${name}`);
    for (const name of OF_PORTION) query.addSelect(`portion.${name}`, `portion_${name}`);
    const { bucket, receivers } = where;
    if (bucket !== undefined) query.andWhere('portion.bucket = :bucket', { bucket });
    if (receivers?.length === 0) query.andWhere('1 = 0');
    else if (receivers)
      query.andWhere('portion.receiverOrganisationId IN (:...receivers)', { receivers });
    return query.getRawMany<RawLine>();
  }
}

/** A line as the database has it: `item_rowCode`, `portion_bucket`. */
type RawLine = Record<string, unknown>;

function lineOf(raw: RawLine, first: boolean): ExportedLine {
  const item: Record<string, unknown> = {};
  for (const name of OF_ITEM) item[name] = raw[`item_${name}`];
  item.values = JSON.parse(item.values as string);
  item.groupPath = JSON.parse(item.groupPath as string);
  const portion: Record<string, unknown> = {};
  for (const name of OF_PORTION) portion[name] = raw[`portion_${name}`];
  return { item, portion, first } as unknown as ExportedLine;
}

/** What of a list is written; nobody as receiver where nobody of the wanted ones is within the right. */
function conditions({ listId, receivers, bucket, receiverOrganisationId: wanted }: ExportScope) {
  const within =
    receivers !== null && wanted !== null ? receivers.filter((id) => id === wanted) : receivers;
  const chosen = within ?? (wanted === null ? undefined : [wanted]);
  return { listId, ...(bucket !== null && { bucket }), ...(chosen && { receivers: chosen }) };
}
