import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { StaleVersion } from '../platform/database/update-versioned';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { decide, type Act, type Answer, type DiscrepancyKind } from './acceptance';
import { DisputeFollowing } from './discrepancies/dispute-following';
import type { HandoverList } from './handover-list.entity';
import { actRefused, nothingToDo } from './handover.errors';
import { maySee, RIGHT_FOR, sidesOf } from './handover.policy';
import { HandoverRepository } from './handover.repository';
import { ListAccess, type OpenList } from './list-access';
import { Closings, NO_EVIDENCE, type Evidence } from './conservation/closings';
import { closingReasonsOf, listType } from './list-types/list-types';
import type { Cause, Portion } from './portion.entity';
import { refuseUndecided } from './receivers/refuse-undecided';
import { undecidedItems } from './receivers/spanning-marks';
import { refusalWords } from './refusal-words';
import { refuseUndone } from './undoing/refuse-undone';

/** Number and day of a paper. */
export type DecisionPaper = Record<'number' | 'date', string | null>;

/** Chosen portions, or all that can be accepted, perhaps of one receiver only. */
export type Selection =
  | { portionIds: readonly string[] }
  | { all: true; receiverOrganisationId?: string };

interface Request {
  act: Act;
  selection: Selection;
  reason: string | null;
  note: string | null;
  /** The paper by which a dispute is settled. */
  decision?: DecisionPaper | null | undefined;
  /** Of a closing. */
  evidence?: Evidence;
}

/** Where a portion stands, for the audit trail. */
const standing = ({ bucket, reason, note }: Pick<Portion, 'bucket' | 'reason' | 'note'>) => ({
  bucket,
  ...(reason && { reason }),
  ...(note && { note }),
});

/** What closing without handover decides about a discrepancy. */
function closedWords(
  { listType: code, typeVersion }: Pick<HandoverList, 'listType' | 'typeVersion'>,
  reason: string,
  note: string | null,
): string {
  const reasons = listType(code, typeVersion)?.closingReasons ?? [];
  const word = reasons.find(({ value }) => value === reason)?.vi ?? reason;
  return `Không bàn giao – ${word}${note ? `. ${note}` : ''}`.slice(0, LONGEST_DECISION);
}
/** What of the evidence was given, for the audit trail. */
const given = (evidence: Evidence) =>
  Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== null));

const CAUSE_OF: Record<Act, Cause> = {
  accept: 'accepted',
  dispute: 'disputed',
  resolve: 'resolved',
  close: 'closed',
  withdraw: 'withdrawn',
  reopen: 'reopened',
};

/** Refused portions told in the answer; the rest are counted. */
const TOLD = 100;
const LONGEST_DECISION = 1000;

/** The steps of a portion from bucket to bucket; each call is one act, all of it or nothing. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly audit: AuditTrail,
    private readonly disputes: DisputeFollowing,
    private readonly closings: Closings,
  ) {}

  /**
   * The receiver takes portions over. With `all`, every outstanding one that has a receiver.
   * @param version of the list as the person saw it.
   * @returns how many portions were accepted.
   * @throws notFound, StaleVersion, actRefused, nothingToDo.
   */
  accept(actor: Actor, listId: string, version: number, selection: Selection): Promise<number> {
    return this.perform(actor, listId, version, {
      act: 'accept',
      selection,
      reason: null,
      note: null,
    });
  }

  /** The receiver records a discrepancy; throws as `accept` does. */
  dispute(
    actor: Actor,
    listId: string,
    version: number,
    input: { portionIds: readonly string[]; kind: DiscrepancyKind; note: string | null },
  ): Promise<number> {
    const { kind: reason, note } = input;
    return this.perform(actor, listId, version, { act: 'dispute', selection: input, reason, note });
  }

  /**
   * A discrepancy is settled; the portions are outstanding again.
   * @param input `note` says what was decided, `decision` by which paper where there is one.
   * @throws as `accept` does, and decisionNeeded without a note.
   */
  resolve(
    actor: Actor,
    listId: string,
    version: number,
    input: {
      portionIds: readonly string[];
      note: string | null;
      decision?: DecisionPaper | null;
    },
  ): Promise<number> {
    const { note, decision } = input;
    return this.perform(actor, listId, version, {
      act: 'resolve',
      selection: input,
      reason: null,
      note,
      decision,
    });
  }

  /**
   * Portions that will not be handed over, for a reason of the list type with the evidence that it
   * demands; throws as `accept` does, and closingEvidenceMissing, closingInFuture, closingAfterCutOff.
   */
  close(
    actor: Actor,
    listId: string,
    version: number,
    input: {
      portionIds: readonly string[];
      reason: string;
      note: string | null;
      evidence?: Evidence | null;
    },
  ): Promise<number> {
    const { reason, note } = input;
    const evidence = input.evidence ?? NO_EVIDENCE;
    return this.perform(actor, listId, version, {
      ...{ act: 'close', selection: input, reason, note, evidence },
    });
  }

  /**
   * Takes an acceptance back (`withdraw`) or a closing (`reopen`): the portions are outstanding
   * again, and the ledger tells both. Throws as `accept` does.
   */
  takeBack(
    actor: Actor,
    listId: string,
    version: number,
    act: 'withdraw' | 'reopen',
    input: { portionIds: readonly string[]; note: string },
  ): Promise<number> {
    const { note } = input;
    return this.perform(actor, listId, version, { act, selection: input, reason: null, note });
  }

  private perform(
    actor: Actor,
    listId: string,
    version: number,
    request: Request,
  ): Promise<number> {
    const cause = CAUSE_OF[request.act];
    return this.unitOfWork.run(async (manager) => {
      const open = await this.lists.open(
        manager,
        actor,
        listId,
        version,
        cause,
        RIGHT_FOR[request.act],
      );
      const portions = await this.selected(manager, open, request.selection);
      if (portions.length === 0) throw nothingToDo();
      if (request.act === 'reopen') await refuseUndone(manager, portions);
      if (request.act === 'accept') await refuseUndecided(manager, listId, portions);
      const bucket = this.decided(open, portions, request);
      const { reason, note, evidence } = request;
      if (request.act === 'close') {
        const closing = { reason: reason!, note, evidence: evidence! };
        await this.closings.record(manager, open.list, open.stamp, closing);
      }
      const changed = await this.repository.change(
        manager,
        portions,
        { bucket, reason, note },
        open.stamp,
      );
      if (changed !== portions.length) throw new StaleVersion('handover_list', listId, version);
      await this.audit.record(manager, {
        actor,
        action: `handover.${cause}`,
        ...(await this.lists.about(manager, open.list)),
        reason: note,
        summary: {
          act: open.stamp.actId,
          portions: portions.length,
          ...(reason && { reason }),
          ...(evidence && given(evidence)),
        },
        objects: [
          ...portions.map((before) => ({
            type: 'portion',
            id: before.id,
            before: standing(before),
            after: standing({ bucket, reason, note }),
          })),
          ...(await this.discrepancies(manager, actor, open, portions, request)),
        ],
      });
      return portions.length;
    });
  }

  /** What the act opens or closes of discrepancies, for its audit entry. */
  private async discrepancies(
    manager: EntityManager,
    actor: Actor,
    { list, stamp }: OpenList,
    portions: readonly Portion[],
    { act, reason, note, decision }: Request,
  ) {
    const moved = { actor, list, portions, stamp };
    if (act === 'accept') return [];
    if (act === 'dispute') return this.disputes.opened(manager, moved, { kind: reason!, note });
    const text = act === 'close' ? closedWords(list, reason!, note) : note;
    const { number = null, date = null } = decision ?? {};
    return this.disputes.ended(manager, moved, { number, date, text });
  }

  private async selected(
    manager: EntityManager,
    { list, seen, scope }: OpenList,
    selection: Selection,
  ) {
    if ('portionIds' in selection) {
      const ids = [...new Set(selection.portionIds)];
      const portions = await this.repository.portionsById(manager, list.id, ids);
      const visible = portions.filter((each) => maySee(seen, list, each.receiverOrganisationId));
      if (visible.length !== ids.length) throw notFound();
      return portions;
    }
    const asked = selection.receiverOrganisationId;
    if (asked && !scope.covers(asked, list.listType)) {
      throw maySee(seen, list, asked) ? noRight() : notFound();
    }
    const own = scope.coversProvince(list.listType)
      ? undefined
      : scope.organisationIds(list.listType);
    const receivers = asked ? [asked] : own;
    const portions = await this.repository.portionsIn(manager, list.id, 'outstanding', receivers);
    // What waits for the chairman's decision is left where it is, like what has no receiver.
    const undecided = await undecidedItems(manager, list.id);
    return portions.filter(
      ({ receiverOrganisationId, itemId }) =>
        receiverOrganisationId !== null && !undecided.has(itemId),
    );
  }

  /** Where the act takes the portions; throws unless it takes all of them. */
  private decided({ list, scope }: OpenList, portions: Portion[], request: Request) {
    const closingReasons = closingReasonsOf(list.listType, list.typeVersion);
    const answers = portions.map((portion) => ({
      portionId: portion.id,
      answer: decide({
        act: request.act,
        from: portion.bucket,
        sides: sidesOf(scope, list, portion.receiverOrganisationId),
        receiverAssigned: portion.receiverOrganisationId !== null,
        reason: request.reason,
        closingReasons,
      }),
    }));
    const refused = answers.flatMap(({ portionId, answer }) =>
      'refused' in answer ? [{ portionId, why: answer.refused }] : [],
    );
    const first = refused[0];
    if (first) {
      const { vi, en } = refusalWords(first.why);
      const counts = { refused: refused.length, total: portions.length };
      throw actRefused({ ...counts, why: vi, whyEn: en }, { refused: refused.slice(0, TOLD) });
    }
    return (answers[0]!.answer as Extract<Answer, { to: unknown }>).to;
  }
}
