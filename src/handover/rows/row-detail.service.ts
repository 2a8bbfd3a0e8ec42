import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import { ListAccess } from '../list-access';
import { PortionMovement } from '../portion-movement.entity';
import { ReceiversReadModel } from '../receivers/receivers.read-model';
import type { RowDetail } from './row-detail.schema';
import { RowsRepository } from './rows.repository';
import { receiversSeen, RowsService } from './rows.service';

/** One row with everything that happened to it, as far as the person sees its portions. */
@Injectable()
export class RowDetails {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly rows: RowsRepository,
    private readonly service: RowsService,
    private readonly receivers: ReceiversReadModel,
  ) {}

  /** @throws notFound outside the person's duties, and where no portion of the row is the person's to see. */
  async of(actor: Actor, listId: string, itemId: string): Promise<RowDetail> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const item = await manager.findOneBy(HandoverItem, { id: itemId, listId });
    if (!item) throw notFound();
    const portions = await this.rows.portionsOf(manager, [itemId], receiversSeen(seen, list));
    const own = portions.get(itemId) ?? [];
    if (own.length === 0) throw notFound();
    const { id, position, rowCode, name, groupPath, values, origin, bucket } = item;
    const found = { id, position, rowCode, name, groupPath, values, origin, bucket: bucket! };
    const [row] = await this.service.views(manager, [found], portions);
    const lines = await manager.find(PortionMovement, {
      where: { listId, portionId: In(own.map((portion) => portion.id)) },
      order: { number: 'ASC' },
    });
    const ids = lines.flatMap(({ fromReceiver, toReceiver }) =>
      [fromReceiver ?? [], toReceiver ?? []].flat(),
    );
    const names = await this.units.organisations(manager, ids);
    const named = (receiver: string | null) =>
      receiver === null || !names.has(receiver)
        ? null
        : { id: receiver, name: names.get(receiver)!.name };
    const marks = await this.receivers.ofList(actor, listId);
    return {
      row: row!,
      spanning: marks.find((mark) => mark.itemId === itemId) ?? null,
      ledger: lines.map((line) => ({
        ...{ number: line.number, portionId: line.portionId, at: line.at },
        ...{ cause: line.cause, reason: line.reason },
        from: line.fromBucket && {
          ...{ bucket: line.fromBucket, receiver: named(line.fromReceiver) },
          ...{ quantity: line.fromQuantity, money: line.fromMoney },
        },
        to: {
          ...{ bucket: line.toBucket, receiver: named(line.toReceiver) },
          ...{ quantity: line.toQuantity, money: line.toMoney },
        },
      })),
    };
  }
}
