import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { StaleVersion } from '../platform/database/update-versioned';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { decide, type Act, type Answer, type DiscrepancyKind } from './acceptance';
import { actRefused, nothingToDo } from './handover.errors';
import { maySee, RIGHT_FOR, sidesOf } from './handover.policy';
import { HandoverRepository } from './handover.repository';
import { ListAccess, type OpenList } from './list-access';
import { closingReasonsOf } from './list-types/list-types';
import type { Cause, Portion } from './portion.entity';
import { refusalWords } from './refusal-words';

/** Chosen portions, or all that can be accepted, perhaps of one receiver only. */
export type Selection =
  { portionIds: readonly string[] } | { all: true; receiverOrganisationId?: string };

interface Request {
  act: Act;
  selection: Selection;
  reason: string | null;
  note: string | null;
}

/** Where a portion stands, for the audit trail. */
const standing = ({ bucket, reason, note }: Pick<Portion, 'bucket' | 'reason' | 'note'>) => ({
  bucket,
  ...(reason && { reason }),
  ...(note && { note }),
});

const CAUSE_OF: Record<Act, Cause> = {
  accept: 'accepted',
  dispute: 'disputed',
  resolve: 'resolved',
  close: 'closed',
};

/** Refused portions told in the answer; the rest are counted. */
const TOLD = 100;

/** The steps of a portion from bucket to bucket; each call is one act, all of it or nothing. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly audit: AuditTrail,
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

  /** A discrepancy is settled; the portions are outstanding again. */
  resolve(
    actor: Actor,
    listId: string,
    version: number,
    input: { portionIds: readonly string[]; note: string | null },
  ): Promise<number> {
    const { note } = input;
    return this.perform(actor, listId, version, {
      act: 'resolve',
      selection: input,
      reason: null,
      note,
    });
  }

  /** Portions that will not be handed over, for a reason of the list type. */
  close(
    actor: Actor,
    listId: string,
    version: number,
    input: { portionIds: readonly string[]; reason: string; note: string | null },
  ): Promise<number> {
    const { reason, note } = input;
    return this.perform(actor, listId, version, { act: 'close', selection: input, reason, note });
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
      const bucket = this.decided(open, portions, request);
      const { reason, note } = request;
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
        },
        objects: portions.map((before) => ({
          type: 'portion',
          id: before.id,
          before: standing(before),
          after: standing({ bucket, reason, note }),
        })),
      });
      return portions.length;
    });
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
    return portions.filter((portion) => portion.receiverOrganisationId !== null);
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
