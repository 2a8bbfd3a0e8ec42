import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  AMOUNT_MEASURES,
  counterColumn,
  FIGURES,
  MEASURES,
  type AmountMeasure,
  type Bucket,
} from './bucket';
import { emptyBalance, lineProperty, type Balance } from './conservation';
import { ReceiverFigure } from './figures/receiver-figure.entity';
import { HandoverList, type ListState } from './handover-list.entity';
import { counterChanges } from './ledger-sql';
import { addSum, balanceOfList, type BucketSum } from './list-balance';
import { PortionMovement } from './portion-movement.entity';

/** A list with its figures. */
export interface ListFigures {
  listId: string;
  giverOrganisationId: string;
  listType: string;
  state: ListState;
  filedAt: string;
  changedAt: string;
  version: number;
  /** Moment of the check that counts for the list as it stands now; null where there is none. */
  checkedAt: string | null;
  balance: Balance;
}

/** What of a list goes to one receiver; `rows` counts portions, null is "not assigned yet". */
export interface ReceiverFigures {
  listId: string;
  giverOrganisationId: string;
  listType: string;
  receiverOrganisationId: string | null;
  balance: Balance;
}

interface RawSum extends Record<AmountMeasure, number> {
  list_id: string;
  receiver: string | null;
  bucket: Bucket;
  portions: number;
}

/** What other subjects may ask of the handover. */
@Injectable()
export class HandoverReadModel {
  /**
   * Every list of a round with its figures.
   * @param moment the figures as they were then, from the ledger; lists filed later are left out.
   */
  async balance(manager: EntityManager, roundId: string, moment?: string): Promise<ListFigures[]> {
    const lists = await this.listsOf(manager, roundId);
    const past = moment === undefined ? null : await this.pastBalances(manager, roundId, moment);
    return lists
      .filter(({ filedAt, id }) => moment === undefined || filedAt <= moment || past!.has(id))
      .map((list) => ({
        listId: list.id,
        giverOrganisationId: list.giverOrganisationId,
        listType: list.listType,
        state: list.state,
        filedAt: list.filedAt,
        changedAt: list.changedAt,
        version: list.version,
        checkedAt: list.checkedAt,
        balance: past ? (past.get(list.id) ?? emptyBalance()) : balanceOfList(list),
      }));
  }

  /** `giver type` of every list of a round that was filed or stated to be empty. */
  async filed(manager: EntityManager, roundId: string): Promise<ReadonlySet<string>> {
    const rows = await manager
      .createQueryBuilder(HandoverList, 'list')
      .select('list.giverOrganisationId', 'giver')
      .addSelect('list.listType', 'type')
      .where('list.roundId = :roundId', { roundId })
      .getRawMany<{ giver: string; type: string }>();
    return new Set(rows.map(({ giver, type }) => `${giver} ${type}`));
  }

  /** The lists as rows of the table: thousands of them, of which nobody needs objects with a history. */
  private async listsOf(manager: EntityManager, roundId: string): Promise<HandoverList[]> {
    const { columns } = manager.connection.getMetadata(HandoverList);
    const query = manager
      .createQueryBuilder(HandoverList, 'list')
      .select([])
      .where('list.roundId = :roundId', { roundId })
      .orderBy('list.id');
    for (const { propertyName } of columns) query.addSelect(`list.${propertyName}`, propertyName);
    return query.getRawMany<HandoverList>();
  }

  /**
   * What goes to each receiver, list by list. Counts portions: an item split between two
   * receivers counts for both.
   * @param scope one list, or all of a round; perhaps only these receivers.
   * @param moment as it was then, from the ledger.
   * @returns ordered by list and receiver.
   */
  async byReceiver(
    manager: EntityManager,
    scope: { roundId: string; listId?: string; receivers?: readonly string[] },
    moment?: string,
  ): Promise<ReceiverFigures[]> {
    const sums =
      moment === undefined
        ? [{ sign: 1 as const, rows: await this.presentSums(manager, scope) }]
        : [
            { sign: 1 as const, rows: await this.pastSums(manager, scope, moment, 'to') },
            { sign: -1 as const, rows: await this.pastSums(manager, scope, moment, 'from') },
          ];
    const lists = await manager
      .createQueryBuilder(HandoverList, 'list')
      .select('list.id', 'id')
      .addSelect('list.giverOrganisationId', 'giverOrganisationId')
      .addSelect('list.listType', 'listType')
      .where(scope.listId ? 'list.id = :listId' : 'list.roundId = :roundId', scope)
      .getRawMany<Pick<HandoverList, 'id' | 'giverOrganisationId' | 'listType'>>();
    const byId = new Map(lists.map((list) => [list.id, list]));
    const figures = new Map<string, ReceiverFigures>();
    for (const { sign, rows } of sums) {
      for (const row of rows) {
        if (scope.receivers && !scope.receivers.includes(row.receiver ?? '')) continue;
        const key = `${row.list_id}/${row.receiver ?? ''}`;
        const { giverOrganisationId, listType } = byId.get(row.list_id)!;
        const found = figures.get(key) ?? {
          listId: row.list_id,
          giverOrganisationId,
          listType,
          receiverOrganisationId: row.receiver,
          balance: emptyBalance(),
        };
        figures.set(key, found);
        addSum(found.balance, numbers(row), sign);
      }
    }
    return [...figures]
      .filter(([, { balance }]) => balance.rows.declared !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, each]) => each);
  }

  private async pastBalances(manager: EntityManager, roundId: string, moment: string) {
    const query = manager
      .createQueryBuilder(PortionMovement, 'm')
      .innerJoin(HandoverList, 'list', 'list.id = m.listId')
      .select('m.listId', 'list_id')
      .where('list.roundId = :roundId AND m.at <= :moment', { roundId, moment })
      .groupBy('m.listId');
    for (const [column, change] of Object.entries(counterChanges('m'))) {
      query.addSelect(`SUM(${change})`, column);
    }
    const rows = await query.getRawMany<Record<string, number> & { list_id: string }>();
    return new Map(
      rows.map((row) => {
        const balance = emptyBalance();
        for (const measure of MEASURES) {
          for (const figure of FIGURES) {
            balance[measure][figure] = Number(row[counterColumn(measure, figure)]);
          }
        }
        return [row.list_id as string, balance];
      }),
    );
  }

  /** As the database has added them up (`figures/`). */
  private async presentSums(
    manager: EntityManager,
    scope: { roundId: string; listId?: string; receivers?: readonly string[] },
  ): Promise<RawSum[]> {
    const query = manager
      .createQueryBuilder(ReceiverFigure, 'figure')
      .innerJoin(HandoverList, 'list', 'list.id = figure.listId')
      .select('figure.listId', 'list_id')
      .addSelect(`NULLIF(figure.receiverOrganisationId, '')`, 'receiver')
      .addSelect('figure.bucket', 'bucket')
      .addSelect('figure.portions', 'portions')
      .where('list.roundId = :roundId AND figure.portions > 0', scope)
      .orderBy('figure.listId')
      .addOrderBy('figure.receiverOrganisationId');
    for (const measure of AMOUNT_MEASURES) query.addSelect(`figure.${measure}`, measure);
    if (scope.listId) query.andWhere('list.id = :listId', scope);
    if (scope.receivers?.length)
      query.andWhere('figure.receiverOrganisationId IN (:...receivers)', scope);
    return query.getRawMany<RawSum>();
  }

  private pastSums(
    manager: EntityManager,
    scope: { roundId: string; listId?: string },
    moment: string,
    end: 'from' | 'to',
  ) {
    const query = manager
      .createQueryBuilder(PortionMovement, 'm')
      .innerJoin(HandoverList, 'list', 'list.id = m.listId')
      .select('m.listId', 'list_id')
      .addSelect(`m.${end}Receiver`, 'receiver')
      .addSelect(`m.${end}Bucket`, 'bucket')
      .addSelect('COUNT(*)', 'portions')
      .where('list.roundId = :roundId AND m.at <= :moment', { ...scope, moment })
      .andWhere(`m.${end}Bucket IS NOT NULL`)
      .groupBy(`m.listId, m.${end}Receiver, m.${end}Bucket`);
    for (const measure of AMOUNT_MEASURES)
      query.addSelect(`SUM(m.${lineProperty(end, measure)})`, measure);
    if (scope.listId) query.andWhere('list.id = :listId', scope);
    return query.getRawMany<RawSum>();
  }
}

const numbers = (row: RawSum): BucketSum => {
  const amounts = AMOUNT_MEASURES.map((measure) => [measure, Number(row[measure])] as const);
  const { bucket, portions } = row;
  return {
    ...{ bucket, portions: Number(portions) },
    ...(Object.fromEntries(amounts) as Record<AmountMeasure, number>),
  };
};
