import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { maySee, MINUTES, sidesOf } from '../handover.policy';
import { HandoverRepository } from '../handover.repository';
import { ListAccess, type HeldList } from '../list-access';
import { printedDay } from '../minutes/printed-value';
import type { Portion } from '../portion.entity';
import { figuresOf } from './share-figures';
import { decideShare, shareFacts, type ShareCondition } from './share-state';
import { HandoverShare, SignedPortion } from './share.entity';
import { steppedTo } from './share-words';
import { dayBefore, rowsNotSigned } from './shares.errors';
import type { ShareActBody } from './shares.schema';
import { moveShare, release, shareOf } from './sign-share';
import { refuseAhead } from './stages.service';

/** The acts on one share that are no signing: receipt, formal decision, settling, taking rows up again. */
@Injectable()
export class SharesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version of the list as the person saw it.
   * @throws notFound, noRight, StaleVersion, dayAhead, dayBefore, rowsNotSigned, and what
   *   `steppedTo` throws.
   */
  act(
    actor: Actor,
    listId: string,
    receiver: string,
    version: number,
    body: ShareActBody,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const held = await this.lists.hold(manager, actor, listId, version, MINUTES);
      const { list, seen, scope, changedAt } = held;
      if (!maySee(seen, list, receiver)) throw notFound();
      if (!maySee(scope, list, receiver)) throw noRight();
      const share = await shareOf(manager, list, receiver, changedAt);
      const facts = shareFacts(await figuresOf(manager, list, receiver, share));
      for (const word of said(body)) facts.add(word);
      const sides = sidesOf(scope, list, receiver);
      const answer = decideShare({ act: body.act, from: share.state, sides, holds: facts });
      const state = steppedTo(body.act, share.state, answer);
      const told = await this.carryOut(manager, actor, held, share, body);
      if (state !== share.state) await moveShare(manager, share, state, changedAt);
      await this.record(manager, actor, held, share, body, { state, ...told });
    });
  }

  private async carryOut(
    manager: EntityManager,
    actor: Actor,
    held: HeldList,
    share: HandoverShare,
    body: ShareActBody,
  ): Promise<{ summary?: Record<string, string | number>; portions?: Portion[] }> {
    const { changedAt } = held;
    const today = vietnamDay(this.clock.now());
    if (body.act === 'receive') {
      refuseAhead(body.day, today);
      await updateVersioned(manager, HandoverShare, share, { receivedOn: body.day, changedAt });
      return { summary: { day: body.day } };
    }
    if (body.act === 'formalise') {
      refuseAhead(body.day, today);
      const decision = { decisionNumber: body.number, decisionOn: body.day };
      await updateVersioned(manager, HandoverShare, share, { ...decision, changedAt });
      return { summary: { number: body.number, day: body.day } };
    }
    if (body.act === 'amend') {
      const { portions, act } = await this.takeUp(manager, actor, held, share, body.portionIds);
      return { portions, summary: { act } };
    }
    return {};
  }

  /**
   * Signed rows may change again, and stand open until they are counted anew; one in dispute stays
   * in dispute.
   */
  private async takeUp(
    manager: EntityManager,
    actor: Actor,
    { list, changedAt }: HeldList,
    share: HandoverShare,
    portionIds: readonly string[],
  ): Promise<{ portions: Portion[]; act: string }> {
    const ids = [...new Set(portionIds)];
    const signed = await manager.findBy(SignedPortion, { portionId: In(ids), shareId: share.id });
    const frozen = signed.filter(({ releasedAt }) => releasedAt === null);
    if (frozen.length !== ids.length) throw rowsNotSigned({ rows: ids.length - frozen.length });
    await release(manager, ids, changedAt);
    const portions = await this.repository.portionsById(manager, list.id, ids);
    const done = portions.filter(({ bucket }) => bucket === 'accepted' || bucket === 'closed');
    const stamp = {
      actId: newId(),
      cause: 'amended' as const,
      changedAt,
      changedBy: actor.accountId,
    };
    const open = { bucket: 'outstanding' as const, reason: null, note: null };
    await this.repository.change(manager, done, open, stamp);
    // A line of the ledger for these too: a supplement holds whatever has one since the last signing.
    const rest = portions.filter((each) => !done.includes(each));
    await this.repository.change(manager, rest, {}, stamp);
    return { portions, act: stamp.actId };
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { list }: HeldList,
    share: HandoverShare,
    body: ShareActBody,
    told: { state: string; summary?: Record<string, string | number>; portions?: Portion[] },
  ): Promise<void> {
    const { portions = [] } = told;
    await this.audit.record(manager, {
      actor,
      action: `handover.share-${body.act}`,
      ...(await this.lists.about(manager, list)),
      reason: 'reason' in body ? body.reason : null,
      summary: {
        ...{ listType: list.listType, receiver: share.receiverOrganisationId },
        ...told.summary,
        ...(portions.length > 0 && { portions: portions.length }),
      },
      objects: [
        {
          ...{ type: 'handover_share', id: share.id },
          before: { state: share.state },
          after: { state: told.state, ...told.summary },
        },
        ...portions.map(({ id, bucket, reason }) => ({
          ...{ type: 'portion', id },
          before: { bucket, ...(reason && { reason }) },
          after:
            bucket === 'disputed'
              ? { bucket, ...(reason && { reason }) }
              : { bucket: 'outstanding' },
        })),
      ],
    });
  }
}

/** What the body itself says. */
const said = (body: ShareActBody): ShareCondition[] => [
  ...('reason' in body ? (['reason-given'] as const) : []),
  ...('portionIds' in body ? (['rows-named'] as const) : []),
];

/** @throws dayBefore for a signing dated before its paper. */
export function refuseBefore(
  day: string,
  before: string,
  what: { what: string; whatEn: string },
): void {
  if (day < before) {
    throw dayBefore({ ...what, day: printedDay(day), before: printedDay(before) });
  }
}
