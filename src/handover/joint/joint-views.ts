import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import type { HandoverList } from '../handover-list.entity';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { listType } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { JointAcceptance, JointConfirmation, JointException } from './joint-acceptance.entity';
import { JointAcceptances } from './joint-acceptances.service';
import { JointShare } from './joint-share';
import type { JointView, ListJointView } from './joint.schema';
import { confirmAnswer, partiesOf, type JointSide } from './parties';

/** Acts of a list that are told; earlier ones are in its history. */
const TOLD = 10;
/** Open acts of a round that are looked through for one person. */
const MOST_WAITING = 500;

/** Acceptances in one act as people see them. */
@Injectable()
export class JointViews {
  constructor(
    private readonly reader: Reader,
    private readonly acts: JointAcceptances,
    private readonly shares: JointShare,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
  ) {}

  /** @throws notFound outside the person's duties. */
  async one(actor: Actor, id: string): Promise<JointView> {
    const { manager } = this.reader;
    const { joint, list, sides } = await this.acts.visible(manager, actor, id);
    return this.view(manager, actor, joint, list, sides);
  }

  /** The shares of a list that the person sees, and the acts on them. @throws notFound. */
  async ofList(actor: Actor, listId: string): Promise<ListJointView> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const counted = await manager
      .createQueryBuilder(Portion, 'p')
      .select('p.receiverOrganisationId', 'receiver')
      .addSelect(`SUM(CASE WHEN p.bucket = 'outstanding' THEN 1 ELSE 0 END)`, 'outstanding')
      .where('p.listId = :listId AND p.receiverOrganisationId IS NOT NULL', { listId })
      .groupBy('p.receiverOrganisationId')
      .orderBy('p.receiverOrganisationId')
      .getRawMany<{ receiver: string; outstanding: string | number }>();
    const own = counted.filter(({ receiver }) => maySee(seen, list, receiver));
    const names = await this.units.organisations(
      manager,
      own.map(({ receiver }) => receiver),
    );
    const found = await manager.find(JointAcceptance, {
      where: { listId },
      order: { openedAt: 'DESC', id: 'DESC' },
    });
    const visible = found.filter((each) => maySee(seen, list, each.receiverOrganisationId));
    const shares = [];
    for (const { receiver, outstanding } of own) {
      const { sides } = await this.shares.sidesOf(manager, actor, listId, receiver);
      const open = found.some(
        (each) => each.receiverOrganisationId === receiver && each.state === 'open',
      );
      shares.push({
        receiver: { id: receiver, name: names.get(receiver)!.name },
        outstanding: Number(outstanding),
        mayOpen: sides.length > 0 && !open && Number(outstanding) > 0,
      });
    }
    const acts = [];
    for (const joint of visible.slice(0, TOLD)) {
      const receiver = joint.receiverOrganisationId;
      const { sides } = await this.shares.sidesOf(manager, actor, listId, receiver);
      acts.push(await this.view(manager, actor, joint, list, sides));
    }
    return { shares, acts };
  }

  /** What of a round waits for this person to confirm: one line a list and receiver. */
  async waiting(actor: Actor, roundId: string): Promise<JointView[]> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const open = await manager.find(JointAcceptance, {
      where: { roundId, state: 'open' },
      order: { openedAt: 'ASC', id: 'ASC' },
      take: MOST_WAITING,
    });
    const views = [];
    for (const joint of open) {
      const seen = await this.acts.visible(manager, actor, joint.id).catch(() => null);
      if (!seen || seen.sides.length === 0) continue;
      const view = await this.view(manager, actor, joint, seen.list, seen.sides);
      if (view.parties.some(({ mayConfirm }) => mayConfirm)) views.push(view);
    }
    return views;
  }

  private async view(
    manager: EntityManager,
    actor: Actor,
    joint: JointAcceptance,
    list: HandoverList,
    sides: readonly JointSide[],
  ): Promise<JointView> {
    const { id, state, listId, receiverOrganisationId, giverOrganisationId, witnessed } = joint;
    const confirmed = await manager.findBy(JointConfirmation, { jointId: id });
    const exceptions = await this.exceptions(manager, id);
    const names = await this.units.organisations(manager, [
      giverOrganisationId,
      receiverOrganisationId,
    ]);
    const nameOf = (each: string) => ({ id: each, name: names.get(each)!.name });
    const open = state === 'open';
    const changed =
      open &&
      (await this.shares.digest(manager, listId, receiverOrganisationId)) !== joint.shareDigest;
    const mayConfirm = (side: JointSide): boolean =>
      open &&
      !changed &&
      actor.accountId !== null &&
      sides.includes(side) &&
      confirmAnswer({ side, accountId: actor.accountId }, witnessed, confirmed) === 'may';
    return {
      ...{ id, listId, listType: list.listType, state, changed, witnessed, exceptions },
      listTypeName: listType(list.listType, list.typeVersion)!.declaration.name,
      giver: nameOf(giverOrganisationId),
      receiver: nameOf(receiverOrganisationId),
      rows: {
        outstanding: joint.rowsOutstanding,
        accepted: joint.rowsAccepted,
        excepted: joint.rowsExcepted,
      },
      parties: partiesOf(witnessed).map((side) => {
        const said = confirmed.find((each) => each.side === side);
        return {
          side,
          confirmed: said ? { by: said.name, at: said.at, through: said.throughName } : null,
          mayConfirm: mayConfirm(side),
        };
      }),
      mayCancel: open && sides.length > 0,
      ...{ openedBy: joint.openedByName, openedAt: joint.openedAt, doneAt: joint.doneAt },
      ...{ digest: joint.shareDigest, version: joint.version },
    };
  }

  private async exceptions(manager: EntityManager, jointId: string) {
    const rows = await manager.findBy(JointException, { jointId });
    const portions = await manager.findBy(Portion, { id: In(rows.map((row) => row.portionId)) });
    const itemIds = portions.map(({ itemId }) => itemId);
    const items = await manager.findBy(HandoverItem, { id: In(itemIds) });
    const itemOf = new Map(
      portions.map((portion) => [portion.id, items.find(({ id }) => id === portion.itemId)!]),
    );
    return rows
      .map(({ portionId, kind, note }) => ({ portionId, kind, note, item: itemOf.get(portionId)! }))
      .sort((a, b) => a.item.position - b.item.position)
      .map(({ item, ...rest }) => ({ ...rest, rowCode: item.rowCode, name: item.name }));
  }
}
