import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DataKeys } from '../platform/secrets/data-keys';
import { oldRows } from '../platform/retention/old-rows';
import { Retention, type Retained } from '../platform/retention/retention';
import { maskedValues } from '../platform/secrets/personal-value';
import { UnitsReadModel } from '../units/units.read-model';
import { aboutList, ownerOf } from './audited-list';
import type { Bucket } from './bucket';
import { HandoverItemPast } from './coming-back/handover-item-past.entity';
import { HandoverItem } from './handover-item.entity';
import { HandoverList } from './handover-list.entity';
import { HandoverRepository } from './handover.repository';
import { PersonalReveal } from './personal-reveal.entity';
import { mayDestroyKey, mayMask, type ListRecord } from './untouched.policy';

type Lists = SelectQueryBuilder<HandoverList>;

const UNTOUCHED = `NOT EXISTS (SELECT 1 FROM portion_movement m
  WHERE m.list_id = list.id AND m.to_bucket <> 'outstanding')`;
const HAS_VALUES = 'EXISTS (SELECT 1 FROM personal_index i WHERE i.list_id = list.id)';
const SETTLED = 'list.rowsOutstanding + list.rowsDisputed = 0';
const HAS_KEY = `EXISTS (SELECT 1 FROM data_key k WHERE k.owner_type = 'handover_list'
  AND k.owner_id = list.id AND k.wrapped IS NOT NULL)`;

/** Personal values that handover lists and their trail need no more. Rows themselves never go. */
@Injectable()
export class OldValues {
  constructor(
    private readonly repository: HandoverRepository,
    private readonly units: UnitsReadModel,
    private readonly keys: DataKeys,
    retention: Retention,
  ) {
    retention.register('reveal-counts', oldRows(PersonalReveal, 'at'));
    retention.register(
      'untouched-values',
      this.ofLists([UNTOUCHED, HAS_VALUES], mayMask, (...step) => this.mask(...step)),
    );
    retention.register(
      'trail-values',
      this.ofLists([`(${SETTLED} OR ${UNTOUCHED})`, HAS_KEY], mayDestroyKey, (manager, list) =>
        this.keys.destroy(manager, ownerOf(list.id), 'trail-values'),
      ),
    );
  }

  private ofLists(
    conditions: readonly string[],
    allowed: (list: ListRecord) => boolean,
    act: (manager: EntityManager, list: HandoverList, most: number) => Promise<number>,
  ): Retained {
    const due = (manager: EntityManager, before: string): Lists => {
      const lists = manager
        .createQueryBuilder(HandoverList, 'list')
        .where('list.changedAt < :before', { before })
        .orderBy('list.changedAt')
        .addOrderBy('list.id');
      for (const condition of conditions) lists.andWhere(condition);
      return lists;
    };
    return {
      count: (manager, before) => due(manager, before).getCount(),
      things: async (manager, before, most) => {
        const lists = await due(manager, before).limit(most).getMany();
        return Promise.all(
          lists.map(async (list) => {
            const { subject, organisationId } = await aboutList(manager, this.units, list);
            return {
              name: subject.name,
              organisationId,
              since: list.changedAt,
            };
          }),
        );
      },
      remove: async (manager, before, most) => {
        const list = await due(manager, before).limit(1).getOne();
        if (!list) return { count: 0 };
        // Asked of the ledger once more: what is settled must not hang on one query being right.
        if (!allowed({ ...list, everIn: await everIn(manager, list.id) }))
          throw new Error(`List ${list.id} is kept by the law of the handover`);
        return {
          count: await act(manager, list, most),
          about: await aboutList(manager, this.units, list),
        };
      },
    };
  }

  private async mask(manager: EntityManager, list: HandoverList, most: number): Promise<number> {
    const items = await manager
      .createQueryBuilder(HandoverItem, 'item')
      .where('item.listId = :listId', { listId: list.id })
      .andWhere('EXISTS (SELECT 1 FROM personal_index i WHERE i.item_id = item.id)')
      .orderBy('item.id')
      .limit(most)
      .getMany();
    for (const item of items) {
      const values = maskedValues(item.values);
      await manager.update(
        HandoverItem,
        { id: item.id },
        { values: values as never, version: item.version + 1 },
      );
      await this.repository.indexAgain(manager, { ...item, values });
      // What it said before holds the same persons.
      await manager.update(HandoverItemPast, { itemId: item.id }, { values: null });
    }
    return items.length;
  }
}

/** Every bucket into which a portion of a list was ever moved. */
async function everIn(manager: EntityManager, listId: string): Promise<Bucket[]> {
  const postgres = manager.connection.options.type === 'postgres';
  const rows = await manager.query<{ bucket: Bucket }[]>(
    `SELECT DISTINCT to_bucket AS bucket FROM portion_movement WHERE list_id = ${postgres ? '$1' : '?'}`,
    [listId],
  );
  return rows.map(({ bucket }) => bucket);
}
