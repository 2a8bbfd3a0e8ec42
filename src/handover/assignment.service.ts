import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { UnitsReadModel } from '../units/units.read-model';
import { actRefused, notAReceiver, nothingToDo, splitWrong } from './handover.errors';
import { mayRearrange, maySee, sidesOf } from './handover.policy';
import { HandoverRepository } from './handover.repository';
import type { HandoverList } from './handover-list.entity';
import { ListAccess, type OpenList } from './list-access';
import type { Portion } from './portion.entity';
import { refusalWords, splitFaultWords } from './refusal-words';
import { shareMoney, splitFault } from './split';

/** One part of a portion to be split; the first stays where it is. */
export interface SplitPart {
  /** Thousandths of the unit of measure. */
  quantity: number;
  /** Whole đồng; left out of every part, money goes in proportion to quantity. */
  money?: number;
  /** Left out: the receiver the portion has. */
  receiverOrganisationId?: string;
}

/** Who receives what: assigning portions to receivers, and splitting a portion between them. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Gives portions a receiver: a successor of the giver's unit or a body of the province.
   * @param version of the list as the person saw it.
   * @returns how many portions have another receiver now.
   * @throws notFound, StaleVersion, notAReceiver, actRefused, nothingToDo.
   */
  assign(
    actor: Actor,
    listId: string,
    version: number,
    input: { portionIds: readonly string[]; receiverOrganisationId: string },
  ): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const open = await this.lists.open(manager, actor, listId, version, 'assigned');
      await this.refuseOtherReceivers(manager, open.list, [input.receiverOrganisationId]);
      const chosen = await this.rearrangeable(manager, actor, open, input.portionIds);
      const { receiverOrganisationId } = input;
      const moving = chosen.filter(
        (each) => each.receiverOrganisationId !== receiverOrganisationId,
      );
      if (moving.length === 0) throw nothingToDo();
      const changed = await this.repository.change(
        manager,
        moving,
        { receiverOrganisationId },
        open.stamp,
      );
      if (changed !== moving.length) throw new StaleVersion('handover_list', listId, version);
      await this.audit.record(manager, {
        actor,
        action: 'handover.assigned',
        subject: { type: 'handover_list', id: listId },
        roundId: open.list.roundId,
        summary: {
          act: open.stamp.actId,
          portions: moving.length,
          receiver: receiverOrganisationId,
        },
        objects: moving.map((portion) => ({
          type: 'portion',
          id: portion.id,
          before: { receiver: portion.receiverOrganisationId },
          after: { receiver: receiverOrganisationId },
        })),
      });
      return moving.length;
    });
  }

  /**
   * Splits a portion into parts that make it up exactly.
   * @returns ids of the parts, the first being the portion itself.
   * @throws notFound, StaleVersion, splitWrong, notAReceiver, actRefused.
   */
  split(
    actor: Actor,
    listId: string,
    version: number,
    input: { portionId: string; parts: readonly SplitPart[] },
  ): Promise<string[]> {
    return this.unitOfWork.run(async (manager) => {
      const open = await this.lists.open(manager, actor, listId, version, 'split');
      const [whole] = await this.rearrangeable(manager, actor, open, [input.portionId]);
      const parts = partsOf(whole!, input.parts);
      await this.refuseOtherReceivers(
        manager,
        open.list,
        input.parts.flatMap(({ receiverOrganisationId }) => receiverOrganisationId ?? []),
      );
      const [stays, ...leave] = parts;
      const changed = await this.repository.change(manager, [whole!], stays!, open.stamp);
      if (changed !== 1) throw new StaleVersion('handover_list', listId, version);
      const added = leave.map((part) => ({
        ...whole!,
        ...part,
        ...open.stamp,
        id: newId(),
        version: 1,
      }));
      await this.repository.addPortions(manager, added);
      await this.audit.record(manager, {
        actor,
        action: 'handover.split',
        subject: { type: 'handover_list', id: listId },
        roundId: open.list.roundId,
        summary: { act: open.stamp.actId, portion: whole!.id, parts: parts.length },
        objects: [whole!, ...added].map(({ id }, at) => ({
          type: 'portion',
          id,
          after: { quantity: parts[at]!.quantity, money: parts[at]!.money },
        })),
      });
      return [whole!.id, ...added.map(({ id }) => id)];
    });
  }

  private async rearrangeable(
    manager: EntityManager,
    actor: Actor,
    { list, scope }: OpenList,
    portionIds: readonly string[],
  ): Promise<Portion[]> {
    const ids = [...new Set(portionIds)];
    const portions = await this.repository.portionsById(manager, list.id, ids);
    const giver = list.giverOrganisationId;
    const seen = portions.filter((each) => maySee(scope, giver, each.receiverOrganisationId));
    if (seen.length !== ids.length) throw notFound();
    const refused = portions.filter(
      (each) =>
        !mayRearrange(sidesOf(actor, scope, giver, each.receiverOrganisationId), each.bucket),
    );
    if (refused.length > 0) {
      const { vi: why, en: whyEn } = refusalWords('not-rearrangeable');
      throw actRefused({ refused: refused.length, total: ids.length, why, whyEn });
    }
    return portions;
  }

  private async refuseOtherReceivers(
    manager: EntityManager,
    list: HandoverList,
    receiverIds: readonly string[],
  ): Promise<void> {
    if (receiverIds.length === 0) return;
    const possible = await this.units.possibleReceivers(
      manager,
      list.roundId,
      list.giverOrganisationId,
    );
    const known = new Set(possible.map(({ organisationId }) => organisationId));
    const other = receiverIds.find((id) => !known.has(id));
    if (!other) return;
    const organisation = await this.units.organisation(manager, other);
    throw notAReceiver({ name: organisation?.name ?? other });
  }
}

/** The parts with their money, checked against the whole. */
function partsOf(whole: Portion, parts: readonly SplitPart[]) {
  const quantities = parts.map(({ quantity }) => quantity);
  const complete = quantities.reduce((sum, each) => sum + each, 0) === whole.quantity;
  const unpriced = parts.every(({ money }) => money === undefined);
  const shares =
    unpriced && complete && whole.quantity > 0 ? shareMoney(whole.money, quantities) : [];
  const amounts = parts.map((part, at) => ({
    quantity: part.quantity,
    money: shares[at] ?? part.money ?? 0,
    receiverOrganisationId: part.receiverOrganisationId ?? whole.receiverOrganisationId,
  }));
  const fault = splitFault(whole, amounts);
  if (fault) {
    const { vi: why, en: whyEn } = splitFaultWords(fault);
    throw splitWrong({ why, whyEn });
  }
  return amounts;
}
