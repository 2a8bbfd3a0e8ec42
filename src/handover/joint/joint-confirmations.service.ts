import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { decide } from '../acceptance';
import type { Bucket } from '../bucket';
import { DisputeFollowing } from '../discrepancies/dispute-following';
import { HandoverList } from '../handover-list.entity';
import { HandoverRepository, type Stamp } from '../handover.repository';
import { ListAccess } from '../list-access';
import type { Cause } from '../portion.entity';
import { refuseUndecided } from '../receivers/refuse-undecided';
import { JointAcceptance, JointConfirmation, JointException } from './joint-acceptance.entity';
import { JointAcceptances } from './joint-acceptances.service';
import { JointCodes } from './joint-codes';
import {
  jointOver,
  needsWitness,
  noCode,
  notThisSide,
  shareChanged,
  sideConfirmed,
  witnessIsParty,
} from './joint.errors';
import { JointPeople } from './joint-people.read-model';
import { JointShare } from './joint-share';
import type { ConfirmJoint } from './joint.schema';
import { confirmAnswer, isComplete, type JointSide } from './parties';
import { shareDigest, type SharePortion } from './share-digest';

/** Who confirms, and how it is known who they are. */
interface Confirming {
  side: JointSide;
  accountId: string;
  name: string;
  /** Id of the code, where one was typed in another person's session. */
  codeId: string | null;
}

/** What the act does with some portions. */
interface Step {
  act: 'accept' | 'dispute';
  to: Bucket;
  cause: Cause;
  reason: string | null;
  note: string | null;
  portions: SharePortion[];
}

/** The parties confirm one after the other; with the last of them the share is accepted, once. */
@Injectable()
export class JointConfirmations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly acts: JointAcceptances,
    private readonly shares: JointShare,
    private readonly codes: JointCodes,
    private readonly people: JointPeople,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly disputes: DisputeFollowing,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * One party confirms: the person who is signed in, or somebody of that side who types a code here. Said again by
   * the same person it changes nothing.
   * @param version of the act as the person saw it.
   * @throws notFound, noRight, notThisSide, StaleVersion, jointOver, shareChanged, sideConfirmed, needsWitness,
   *   witnessIsParty, noCode, wrongCode.
   */
  async confirm(actor: Actor, id: string, version: number, body: ConfirmJoint): Promise<void> {
    const who = await this.whoConfirms(actor, id, version, body);
    await this.unitOfWork.run(async (manager) => {
      const { joint: seen } = await this.acts.visible(manager, actor, id);
      // Whoever changes the rows of the list, or confirms beside this, waits from here on.
      const list = await this.shares.hold(manager, seen.listId);
      const joint = await manager.findOneByOrFail(JointAcceptance, { id });
      const confirmed = await manager.findBy(JointConfirmation, { jointId: id });
      const answer = confirmAnswer(who, joint.witnessed, confirmed);
      if (answer === 'repeated') return;
      if (joint.version !== version) throw new StaleVersion('joint_acceptance', id, version);
      if (joint.state !== 'open') throw jointOver();
      if (answer === 'taken') {
        const before = confirmed.find(({ side }) => side === who.side)!;
        throw sideConfirmed({ name: before.name });
      }
      if (answer === 'not-a-party') throw notThisSide();
      if (answer === 'needs-witness') throw needsWitness();
      if (answer === 'witness-is-party') throw witnessIsParty();
      const rows = await this.shares.rows(manager, joint.listId, joint.receiverOrganisationId);
      if (shareDigest(joint.listId, joint.receiverOrganisationId, rows) !== joint.shareDigest)
        throw shareChanged();
      await this.write(manager, actor, list, joint, who);
      const complete = isComplete(joint.witnessed, [...confirmed, who]);
      const change = complete
        ? { state: 'done' as const, openKey: null, doneAt: this.momentOf(list, actor) }
        : { state: 'open' as const };
      await updateVersioned(manager, JointAcceptance, { id, version }, change);
      if (complete) await this.carryOut(manager, actor, list, joint, rows);
    });
  }

  private async whoConfirms(
    actor: Actor,
    id: string,
    version: number,
    { side, code }: ConfirmJoint,
  ): Promise<Confirming> {
    const { manager } = this.reader;
    const { joint, sides } = await this.acts.visible(manager, actor, id);
    if (sides.length === 0 || actor.accountId === null) throw noRight();
    if (code === null) {
      const own = { side, accountId: actor.accountId, name: actor.name, codeId: null };
      if (sides.includes(side)) return own;
      if (joint.version !== version) throw new StaleVersion('joint_acceptance', id, version);
      throw notThisSide();
    }
    if (joint.version !== version) throw new StaleVersion('joint_acceptance', id, version);
    if (joint.state !== 'open') throw jointOver();
    const person = await this.codes.judge(joint, side, code);
    if (!(await this.people.mayAct(manager, person.accountId))) throw noCode();
    return { side, accountId: person.accountId, name: person.name, codeId: person.id };
  }

  /** Writes down what one party said, through whose session. */
  private async write(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    joint: JointAcceptance,
    { side, accountId, name, codeId }: Confirming,
  ): Promise<void> {
    if (codeId) await this.codes.use(manager, codeId);
    const through = codeId
      ? { method: 'code' as const, throughAccountId: actor.accountId, throughName: actor.name }
      : { method: 'sign_in' as const, throughAccountId: null, throughName: null };
    const at = this.momentOf(list, actor);
    const row = { id: newId(), jointId: joint.id, side, accountId, name, ...through, at };
    await insertRows(manager, JointConfirmation, [row]);
    const { method, throughName } = through;
    const told = { side, person: name, method, ...(throughName && { through: throughName }) };
    await this.acts.record(manager, actor, list, joint, 'joint-confirmed', told);
  }

  private momentOf(list: HandoverList, actor: Actor): string {
    return this.lists.stampFor(list, actor, 'accepted').changedAt;
  }

  /** Accepts the outstanding rows of the share and leaves the exceptions in dispute: one entry for all of it. */
  private async carryOut(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    joint: JointAcceptance,
    rows: readonly SharePortion[],
  ): Promise<void> {
    const exceptions = await manager.findBy(JointException, { jointId: joint.id });
    const steps = stepsOf(
      rows.filter(({ bucket }) => bucket === 'outstanding'),
      exceptions,
    );
    const stamp = this.lists.stampFor(list, actor, 'accepted');
    const { id, version } = list;
    await updateVersioned(manager, HandoverList, { id, version }, { changedAt: stamp.changedAt });
    const opened = [];
    for (const step of steps) opened.push(...(await this.take(manager, actor, list, step, stamp)));
    await this.audit.record(manager, {
      ...{ actor, action: 'handover.joint-accepted' },
      ...(await this.lists.about(manager, list)),
      summary: {
        ...{ act: stamp.actId, joint: joint.id, digest: joint.shareDigest },
        ...{ portions: joint.rowsAccepted, exceptions: joint.rowsExcepted },
      },
      objects: [
        ...steps.flatMap(({ portions, to, reason, note }) =>
          portions.map((portion) => ({
            ...{ type: 'portion', id: portion.id, before: { bucket: portion.bucket } },
            after: { bucket: to, ...(reason && { reason }), ...(note && { note }) },
          })),
        ),
        ...opened,
      ],
    });
  }

  /** @returns the discrepancies that it opened, for the audit entry. */
  private async take(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    step: Step,
    stamp: Stamp,
  ) {
    const { act, to: bucket, cause, reason, note, portions } = step;
    // The state table stays the only authority on what may become of a portion.
    const answers = portions.map(({ bucket: from }) =>
      decide({
        ...{ act, from, sides: ['receiver'], receiverAssigned: true, reason },
        closingReasons: [],
      }),
    );
    if (answers.some((answer) => !('to' in answer) || answer.to !== bucket)) throw shareChanged();
    if (act === 'accept') await refuseUndecided(manager, list.id, portions);
    // One act in the ledger and in the trail, whatever became of each row.
    const own = { ...stamp, cause };
    const change = { bucket, reason, note };
    const ids = act === 'dispute' ? portions.map(({ id }) => id) : [];
    const disputed = await this.repository.portionsById(manager, list.id, ids);
    const changed = await this.repository.change(manager, portions, change, own);
    if (changed !== portions.length) throw new StaleVersion('handover_list', list.id, list.version);
    if (act === 'accept') return [];
    const moved = { actor, list, portions: disputed, stamp: own };
    return this.disputes.opened(manager, moved, { kind: reason!, note });
  }
}

/** The rows without exception in one step, the exceptions in one for each kind and note. */
function stepsOf(
  outstanding: readonly SharePortion[],
  exceptions: readonly JointException[],
): Step[] {
  const exceptionOf = new Map(exceptions.map((each) => [each.portionId, each]));
  const accepted = outstanding.filter(({ id }) => !exceptionOf.has(id));
  const disputed = Map.groupBy(
    outstanding.filter(({ id }) => exceptionOf.has(id)),
    ({ id }) => `${exceptionOf.get(id)!.kind} ${exceptionOf.get(id)!.note}`,
  );
  const steps = [...disputed.values()].map((portions): Step => {
    const { kind: reason, note } = exceptionOf.get(portions[0]!.id)!;
    return { ...{ act: 'dispute', to: 'disputed', cause: 'disputed' }, reason, note, portions };
  });
  if (accepted.length > 0)
    steps.unshift({
      ...{ act: 'accept', to: 'accepted', cause: 'accepted' },
      ...{ reason: null, note: null, portions: accepted },
    });
  return steps;
}
