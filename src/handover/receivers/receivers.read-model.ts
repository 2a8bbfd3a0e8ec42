import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReceiverFigure } from '../figures/receiver-figure.entity';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { ListAccess } from '../list-access';
import { SpanningAsset } from './spanning-asset.entity';
import type { SpanningView, UnassignedUnit } from './spanning.schema';

/** Who hands over to whom, as far as it is still open. */
@Injectable()
export class ReceiversReadModel {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
  ) {}

  /** What has no receiver yet, giver by giver, most portions first; only what the person sees. */
  async unassigned(actor: Actor, roundId: string): Promise<UnassignedUnit[]> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
    const rows: RawUnassigned[] = await manager
      .createQueryBuilder(ReceiverFigure, 'figure')
      .innerJoin(HandoverList, 'list', 'list.id = figure.listId')
      .select(['list.id AS id', 'list.listType AS type', 'list.giverOrganisationId AS giver'])
      .addSelect('SUM(figure.portions)', 'portions')
      .addSelect('SUM(figure.quantity)', 'quantity')
      .addSelect('SUM(figure.money)', 'money')
      .where(`list.roundId = :roundId AND figure.receiverOrganisationId = ''`, { roundId })
      .andWhere(`figure.bucket IN ('outstanding', 'disputed') AND figure.portions > 0`)
      .groupBy('list.id')
      .getRawMany();
    const seen = rows.filter(({ giver, type }) => scope.covers(giver, type));
    const byGiver = Map.groupBy(seen, ({ giver }) => giver);
    const names = await this.units.organisations(manager, [...byGiver.keys()]);
    const found: UnassignedUnit[] = [];
    for (const [giver, own] of byGiver) {
      const possible = await this.units.possibleReceivers(manager, roundId, giver);
      const successors = possible.filter(
        ({ kind, path }) => kind === 'people_committee' && depth(path) > 1,
      );
      const lists = own.map(({ id, type, ...amounts }) => ({
        ...{ listId: id, listType: type },
        ...numbers(amounts),
      }));
      const sum = (key: 'portions' | 'quantity' | 'money') =>
        lists.reduce((total, list) => total + list[key], 0);
      found.push({
        giver: { id: giver, name: names.get(giver)!.name },
        divided: successors.length > 1,
        receivers: successors.map(({ unitName }) => unitName),
        ...{ portions: sum('portions'), quantity: sum('quantity'), money: sum('money') },
        lists,
      });
    }
    return found.sort((a, b) => b.portions - a.portions || (a.giver.id < b.giver.id ? -1 : 1));
  }

  /** Assets of a list that lie in several communes. */
  async ofList(actor: Actor, listId: string): Promise<SpanningView[]> {
    const { manager } = this.reader;
    await this.lists.visible(manager, actor, listId);
    return this.views(
      manager,
      await manager.find(SpanningAsset, { where: { listId }, order: { itemId: 'ASC' } }),
    );
  }

  /** Assets of a round that wait for the chairman's decision: what to put before him. */
  async waiting(actor: Actor, roundId: string): Promise<SpanningView[]> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
    const marks = await manager.find(SpanningAsset, {
      where: { decisionNumber: IsNull() },
      order: { itemId: 'ASC' },
    });
    const lists = await this.listsOf(manager, marks);
    return this.views(
      manager,
      marks.filter(({ listId }) => {
        const list = lists.get(listId)!;
        return list.roundId === roundId && scope.covers(list.giverOrganisationId, list.listType);
      }),
    );
  }

  private async listsOf(manager: EntityManager, marks: readonly SpanningAsset[]) {
    const ids = [...new Set(marks.map(({ listId }) => listId))];
    const lists = await manager
      .createQueryBuilder(HandoverList, 'list')
      .where('list.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] })
      .getMany();
    return new Map(lists.map((list) => [list.id, list]));
  }

  private async views(
    manager: EntityManager,
    marks: readonly SpanningAsset[],
  ): Promise<SpanningView[]> {
    if (marks.length === 0) return [];
    const lists = await this.listsOf(manager, marks);
    const names = await this.units.organisations(
      manager,
      [...lists.values()].map(({ giverOrganisationId }) => giverOrganisationId),
    );
    const items = await manager
      .createQueryBuilder(HandoverItem, 'item')
      .select(['item.id', 'item.rowCode', 'item.name'])
      .where('item.id IN (:...ids)', { ids: marks.map(({ itemId }) => itemId) })
      .getMany();
    const byId = new Map(items.map((item) => [item.id, item]));
    return marks.map((mark) => {
      const { itemId, listId, communes, markedByName, decisionNumber, decisionDay } = mark;
      const { rowCode, name } = byId.get(itemId)!;
      const giver = names.get(lists.get(listId)!.giverOrganisationId)!.name;
      const decision = decisionNumber !== null && {
        ...{ number: decisionNumber, day: decisionDay!, by: mark.decidedByName },
      };
      return {
        ...{ listId, itemId, rowCode, name, giver, communes, markedBy: markedByName },
        decision: decision || null,
      };
    });
  }
}

interface RawUnassigned {
  id: string;
  type: string;
  giver: string;
  portions: number;
  quantity: number;
  money: number;
}

const numbers = ({
  portions,
  quantity,
  money,
}: Pick<RawUnassigned, 'portions' | 'quantity' | 'money'>) => ({
  ...{ portions: Number(portions), quantity: Number(quantity), money: Number(money) },
});

/** Organisations above an organisation, itself included: the province's own committee has one. */
const depth = (path: string): number => path.split('/').filter((part) => part !== '').length;
