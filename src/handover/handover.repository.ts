import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { NamedRow } from '../imports/import-target';
import { insertRows } from '../platform/database/insert-rows';
import type { AmountMeasure, Bucket } from './bucket';
import type { MadeRows } from './bulk-entry/enter-lots';
import type { RowEntry } from './bulk-entry/enter-rows';
import { HandoverItem } from './handover-item.entity';
import { HandoverList } from './handover-list.entity';
import { PersonalIndex } from './personal-index.entity';
import { indexRowsOf } from './personal-search';
import { markDeclared } from './receivers/spanning-marks';
import { Portion, type Cause } from './portion.entity';
import { refuseSettled, refuseSigned } from './shares/frozen-rows';

/** Ids a statement; both engines take this many parameters. */
const IDS_A_STATEMENT = 10_000;

/** Which list: one kind of things of one giver in one round. */
export type ListKey = Pick<HandoverList, 'roundId' | 'giverOrganisationId' | 'listType'>;

/** What an act writes on every portion it changes; the database makes ledger lines of it. */
export interface Stamp {
  actId: string;
  cause: Cause;
  changedAt: string;
  changedBy: string | null;
}

/** What may change of a portion. */
export type PortionChange = Partial<
  Pick<Portion, 'bucket' | 'reason' | 'note' | 'receiverOrganisationId' | AmountMeasure>
>;

/** Lists, items and portions as the database keeps them. */
@Injectable()
export class HandoverRepository {
  list(manager: EntityManager, id: string): Promise<HandoverList | null> {
    return manager.findOneBy(HandoverList, { id });
  }

  listOf(
    manager: EntityManager,
    { roundId, giverOrganisationId, listType }: ListKey,
  ): Promise<HandoverList | null> {
    return manager.findOneBy(HandoverList, { roundId, giverOrganisationId, listType });
  }

  /** What rows are called, in the order of their list. */
  async named(manager: EntityManager, ids: readonly string[]): Promise<NamedRow[]> {
    const items = await manager.find(HandoverItem, {
      select: { id: true, rowCode: true, name: true },
      where: { id: In([...ids]) },
      order: { position: 'ASC' },
    });
    return items.map(({ id, rowCode: code, name }) => ({ id, code, name }));
  }

  /** All lists of a giver in a round. */
  listsOf(
    manager: EntityManager,
    { roundId, giverOrganisationId }: Omit<ListKey, 'listType'>,
  ): Promise<HandoverList[]> {
    const where = { roundId, giverOrganisationId };
    return manager.find(HandoverList, { where, order: { listType: 'ASC' } });
  }

  /** Portions of a list by id; ids that are not of the list are left out. */
  async portionsById(
    manager: EntityManager,
    listId: string,
    ids: readonly string[],
  ): Promise<Portion[]> {
    const found = await this.inChunks(ids, (id) => manager.findBy(Portion, { listId, id: In(id) }));
    return found.flat();
  }

  /** Portions of a list in a bucket, of one or of several receivers, or of all. */
  portionsIn(
    manager: EntityManager,
    listId: string,
    bucket: Bucket,
    receivers?: readonly string[],
  ): Promise<Portion[]> {
    const receiverOrganisationId = receivers && In([...receivers]);
    return manager.findBy(Portion, {
      listId,
      bucket,
      ...(receivers && { receiverOrganisationId }),
    });
  }

  portionsOfItems(manager: EntityManager, itemIds: readonly string[]): Promise<Portion[]> {
    const ids = (chunk: string[]) =>
      manager.find(Portion, { where: { itemId: In(chunk) }, order: { id: 'ASC' } });
    return this.inChunks(itemIds, ids).then((found) => found.flat());
  }

  /**
   * Changes many portions alike, in a statement for each ten thousand.
   * @returns how many were changed; fewer than asked means that some moved on meanwhile.
   * @throws signedRow, signedReceiver, settledShare for what stands on signed minutes.
   */
  async change(
    manager: EntityManager,
    portions: readonly Pick<Portion, 'id' | 'bucket' | 'listId' | 'receiverOrganisationId'>[],
    change: PortionChange,
    stamp: Stamp,
  ): Promise<number> {
    await refuseSigned(manager, portions, change.receiverOrganisationId);
    let changed = 0;
    for (const [bucket, same] of Map.groupBy(portions, (portion) => portion.bucket)) {
      const ids = same.map(({ id }) => id);
      const results = await this.inChunks(ids, (chunk) =>
        manager
          .createQueryBuilder()
          .update(Portion)
          .set({ ...change, ...stamp, version: () => 'version + 1' })
          .where('id IN (:...chunk) AND bucket = :bucket', { chunk, bucket })
          .execute(),
      );
      for (const result of results) changed += result.affected ?? 0;
    }
    return changed;
  }

  /**
   * Adds a part of the new rows of an act, each with its one portion.
   * @param portions in the order of their items.
   * @throws settledShare where one goes to a share that is settled.
   */
  async enter(
    manager: EntityManager,
    entry: RowEntry,
    { items, portions }: MadeRows,
  ): Promise<void> {
    await refuseSettled(manager, portions);
    await entry.add(items, portions);
    await markDeclared(manager, items);
  }

  /** Puts the blind indexes of an item's present values in the place of the earlier ones. */
  async indexAgain(
    manager: EntityManager,
    item: Pick<HandoverItem, 'id' | 'listId' | 'values'>,
  ): Promise<void> {
    await manager.delete(PersonalIndex, { itemId: item.id });
    await insertRows(manager, PersonalIndex, indexRowsOf(item));
  }

  /** @throws settledShare where one goes to a share that is settled. */
  async addPortions(manager: EntityManager, portions: Portion[]): Promise<void> {
    await refuseSettled(manager, portions);
    await insertRows(manager, Portion, portions);
  }

  private async inChunks<T>(
    ids: readonly string[],
    work: (chunk: string[]) => Promise<T>,
  ): Promise<T[]> {
    const results: T[] = [];
    for (let at = 0; at < ids.length; at += IDS_A_STATEMENT) {
      results.push(await work(ids.slice(at, at + IDS_A_STATEMENT)));
    }
    return results;
  }
}
