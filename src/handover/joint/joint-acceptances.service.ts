import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { paperTime } from '../../platform/vietnam-time';
import type { HandoverList } from '../handover-list.entity';
import { ListAccess } from '../list-access';
import { refuseUndecided } from '../receivers/refuse-undecided';
import { JointAcceptance, JointException, openKeyOf } from './joint-acceptance.entity';
import { JointCodes } from './joint-codes';
import {
  jointOpen,
  jointOver,
  nothingOutstanding,
  notThisSide,
  wrongException,
} from './joint.errors';
import { JointShare } from './joint-share';
import type { JointCodeView, OpenJoint } from './joint.schema';
import type { JointSide } from './parties';
import { shareDigest } from './share-digest';

/** Asks for the acceptance of a whole share in one act, gives codes for it, calls it off. */
@Injectable()
export class JointAcceptances {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shares: JointShare,
    private readonly lists: ListAccess,
    private readonly codes: JointCodes,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a share, with the rows that are not to be accepted, before its parties.
   * @param version of the list as the person saw it.
   * @throws notFound, noRight, StaleVersion, jointOpen, nothingOutstanding, wrongException.
   */
  async open(actor: Actor, listId: string, version: number, body: OpenJoint): Promise<string> {
    const { receiverOrganisationId: receiver, witnessed, exceptions } = body;
    return this.unitOfWork.run(async (manager) => {
      const { sees, sides } = await this.shares.sidesOf(manager, actor, listId, receiver);
      if (!sees) throw notFound();
      if (sides.length === 0) throw noRight();
      const list = await this.shares.hold(manager, listId);
      if (list.version !== version) throw new StaleVersion('handover_list', listId, version);
      const rows = await this.shares.rows(manager, listId, receiver);
      const outstanding = new Set(
        rows.filter(({ bucket }) => bucket === 'outstanding').map(({ id }) => id),
      );
      const digest = shareDigest(listId, receiver, rows);
      await this.makeWay(manager, openKeyOf(listId, receiver), digest);
      if (outstanding.size === 0) throw nothingOutstanding();
      const excepted = new Map(exceptions.map((each) => [each.portionId, each]));
      const foreign = [...excepted.keys()].filter((id) => !outstanding.has(id)).length;
      if (foreign > 0) throw wrongException({ n: foreign });
      const taken = rows.filter(({ id }) => outstanding.has(id) && !excepted.has(id));
      await refuseUndecided(manager, listId, taken);
      const id = newId();
      const joint: JointAcceptance = {
        ...{
          id,
          roundId: list.roundId,
          listId,
          state: 'open',
          openKey: openKeyOf(listId, receiver),
        },
        giverOrganisationId: list.giverOrganisationId,
        ...{ receiverOrganisationId: receiver, witnessed, shareDigest: digest },
        rowsOutstanding: outstanding.size,
        rowsAccepted: outstanding.size - excepted.size,
        rowsExcepted: excepted.size,
        ...{ openedBy: actor.accountId, openedByName: actor.name },
        ...{ openedAt: this.clock.moment(), doneAt: null, version: 1 },
      };
      await insertRows(manager, JointAcceptance, [joint]);
      const lines = [...excepted.values()].map((each) => ({ id: newId(), jointId: id, ...each }));
      await insertRows(manager, JointException, lines);
      await this.record(manager, actor, list, joint, 'joint-asked');
      return id;
    });
  }

  /** @param version of the act as the person saw it. @throws notFound, noRight, StaleVersion, jointOver. */
  async cancel(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const { joint, list, sides } = await this.visible(manager, actor, id);
      if (sides.length === 0) throw noRight();
      if (joint.version !== version) throw new StaleVersion('joint_acceptance', id, version);
      if (joint.state !== 'open') throw jointOver();
      const change = { state: 'cancelled' as const, openKey: null };
      await updateVersioned(manager, JointAcceptance, { id, version }, change);
      await this.record(manager, actor, list, { ...joint, ...change }, 'joint-cancelled');
    });
  }

  /**
   * A code with which this person confirms in the session of another party.
   * @throws notFound, notThisSide, StaleVersion, jointOver.
   */
  async makeCode(
    actor: Actor,
    id: string,
    version: number,
    side: JointSide,
  ): Promise<JointCodeView> {
    return this.unitOfWork.run(async (manager) => {
      const { joint, list, sides } = await this.visible(manager, actor, id);
      if (sides.length === 0) throw noRight();
      if (joint.version !== version) throw new StaleVersion('joint_acceptance', id, version);
      if (!sides.includes(side) || actor.accountId === null) throw notThisSide();
      if (joint.state !== 'open') throw jointOver();
      const person = { accountId: actor.accountId, name: actor.name };
      const made = await this.codes.make(manager, joint, side, person);
      await this.record(manager, actor, list, joint, 'joint-code-made', { side });
      return { ...made, side };
    });
  }

  /** An act whose share the person sees. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const joint = await manager.findOneBy(JointAcceptance, { id });
    if (!joint) throw notFound();
    const { listId, receiverOrganisationId } = joint;
    const own = await this.shares.sidesOf(manager, actor, listId, receiverOrganisationId);
    if (!own.sees) throw notFound();
    return { joint, ...own };
  }

  /** One entry of the audit trail about an act. */
  async record(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    joint: JointAcceptance,
    action: string,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const { id, state, rowsAccepted, rowsExcepted, receiverOrganisationId: receiver } = joint;
    await this.audit.record(manager, {
      ...{ actor, action: `handover.${action}` },
      ...(await this.lists.about(manager, list)),
      summary: { digest: joint.shareDigest, rowsAccepted, rowsExcepted, ...more },
      objects: [{ type: 'joint_acceptance', id, after: { state, receiver, ...more } }],
    });
  }

  /** An open act that rests on rows that have changed since makes way; another stands in it. */
  private async makeWay(manager: EntityManager, openKey: string, digest: string): Promise<void> {
    const open = await manager.findOneBy(JointAcceptance, { openKey });
    if (!open) return;
    if (open.shareDigest === digest) {
      throw jointOpen({ name: open.openedByName, time: paperTime(new Date(open.openedAt)) });
    }
    const change = { state: 'overtaken' as const, openKey: null };
    await updateVersioned(manager, JointAcceptance, open, change);
  }
}
