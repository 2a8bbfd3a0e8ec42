import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { CountingLine } from '../counting/counting.entity';
import { CountingReadModel } from '../counting/counting.read-model';
import { CountingSessions } from '../counting/counting-sessions.service';
import { DeclarationRights } from '../declaration-rights';
import { HandoverItem } from '../handover-item.entity';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { columnViewOf } from '../list-types.view';
import { listType } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { CountedSurplus } from './counted.entity';
import { countedAgainst } from './counted-exceptions';
import type { CountedExceptionsView, CountedSurplusView } from './counted.schema';
import { foundTooMuch, proposedRow, surplusColumns } from './surplus';

/** What counts lead to: rows to be entered, exceptions of an acceptance. */
@Injectable()
export class CountedViews {
  constructor(
    private readonly reader: Reader,
    private readonly sessions: CountingSessions,
    private readonly counts: CountingReadModel,
    private readonly lists: ListAccess,
    private readonly rights: DeclarationRights,
  ) {}

  /** What a count found too much, and what became of it. @throws notFound. */
  async surplus(actor: Actor, sessionId: string): Promise<CountedSurplusView> {
    const { manager } = this.reader;
    const { session, list } = await this.sessions.visible(manager, actor, sessionId);
    const type = listType(list.listType, list.typeVersion)!;
    const lines = await manager.find(CountingLine, {
      where: { sessionId },
      order: { countedAt: 'ASC', id: 'ASC' },
    });
    const found = foundTooMuch(lines, type.declaration.quantityColumn !== undefined);
    const taken = await manager.findBy(CountedSurplus, { sessionId });
    const takenOf = new Map(taken.map((each) => [each.lineId, each]));
    const ids = [...found.map(({ line }) => line.itemId), ...taken.map(({ itemId }) => itemId)];
    const items = await this.items(manager, ids);
    const may = await this.rights.capacity(manager, actor, list);
    const place = this.counts.placeColumn(list);
    return {
      ...{ sessionId, listId: list.id, mayTake: session.state === 'closed' && may !== null },
      columns: surplusColumns(type).map(({ column, main }) => ({ ...columnViewOf(column), main })),
      lines: found.map((each) => {
        const { line, kind, quantity } = each;
        const row = line.itemId === null ? undefined : items.get(line.itemId);
        const entered = takenOf.get(line.id);
        return {
          ...{ lineId: line.id, kind, quantity, place: line.place, note: line.note },
          ...{ name: line.name ?? row?.name ?? '', rowCode: row?.rowCode ?? null },
          proposed: proposedRow(type, each, place, row?.values),
          taken: entered
            ? {
                ...{ itemId: entered.itemId, rowCode: items.get(entered.itemId)!.rowCode },
                ...{ by: entered.takenByName, at: entered.takenAt },
              }
            : null,
        };
      }),
    };
  }

  /** Rows of a share that wait to be accepted and that a count speaks against. @throws notFound. */
  async exceptions(
    actor: Actor,
    listId: string,
    receiverId: string,
  ): Promise<CountedExceptionsView> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    if (!maySee(seen, list, receiverId)) throw notFound();
    const against = countedAgainst(await this.counts.latest(manager, listId, [receiverId]));
    const countOf = new Map(against.map((count) => [count.itemId, count]));
    const portions = await manager.findBy(Portion, {
      ...{ listId, receiverOrganisationId: receiverId, bucket: 'outstanding' as const },
      itemId: In([...countOf.keys()]),
    });
    const items = await this.items(manager, [...countOf.keys()]);
    const placed = portions.map((portion) => ({ portion, item: items.get(portion.itemId)! }));
    return placed
      .sort((a, b) => a.item.position - b.item.position)
      .map(({ portion, item }) => {
        const { kind, result, quantity, bookQuantity, place, by, at } = countOf.get(item.id)!;
        return {
          ...{ portionId: portion.id, rowCode: item.rowCode, name: item.name, kind, result },
          ...{ quantity, bookQuantity, place, by, at },
        };
      });
  }

  private async items(
    manager: EntityManager,
    ids: readonly (string | null)[],
  ): Promise<Map<string, HandoverItem>> {
    const wanted = In([...new Set(ids.flatMap((id) => id ?? []))]);
    const items = await manager.findBy(HandoverItem, { id: wanted });
    return new Map(items.map((item) => [item.id, item]));
  }
}
