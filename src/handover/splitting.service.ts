import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { splitWrong } from './handover.errors';
import { RIGHT_FOR } from './handover.policy';
import { shareOf } from './audited-list';
import { HandoverRepository } from './handover.repository';
import { ListAccess, type OpenList } from './list-access';
import type { Portion } from './portion.entity';
import { Rearrangement } from './rearrangement';
import { splitFaultWords } from './refusal-words';
import { partAmounts, splitFault } from './split';

/** One part of a portion to be split; the first stays where it is. */
export interface SplitPart {
  /** Thousandths of the unit of measure. */
  quantity: number;
  /** Whole đồng; left out of every part, money goes in proportion to quantity. */
  money?: number;
  /** Left out: the receiver the portion has. */
  receiverOrganisationId?: string;
}

/** Splits a portion, so that its parts may go different ways. */
@Injectable()
export class SplittingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly rearrangement: Rearrangement,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Splits a portion into parts that make it up exactly.
   * @returns ids of the parts, the first being the portion itself.
   * @throws notFound, StaleVersion, splitWrong, receiverIsGiver, notAReceiver, actRefused.
   */
  split(
    actor: Actor,
    listId: string,
    version: number,
    input: { portionId: string; parts: readonly SplitPart[] },
  ): Promise<string[]> {
    return this.unitOfWork.run(async (manager) => {
      const open = await this.lists.open(manager, actor, listId, version, 'split', RIGHT_FOR.split);
      const [whole] = await this.rearrangement.portions(manager, open, [input.portionId]);
      const parts = partsOf(whole!, input.parts);
      const { giverOrganisationId: giver } = open.list;
      const named = input.parts.flatMap(({ receiverOrganisationId: to }) => to ?? []);
      // What an earlier version let a giver receive from itself goes elsewhere before it is split.
      const kept = parts.flatMap(({ receiverOrganisationId: to }) => (to === giver ? [to] : []));
      await this.rearrangement.refuseOtherReceivers(manager, open.list, [...named, ...kept]);
      return this.divide(manager, actor, open, whole!, parts);
    });
  }

  /**
   * Sets apart what of a portion its receiver takes over: it stays with the portion, the rest becomes one of its own
   * with the same receiver.
   * @param version of the list as the person saw it.
   * @param quantity thousandths that are taken over, less than the portion has.
   * @returns ids of both parts, the one that is taken over first.
   * @throws notFound, StaleVersion, splitWrong, actRefused where the portion cannot be accepted.
   */
  setApart(
    actor: Actor,
    listId: string,
    version: number,
    { portionId, quantity }: { portionId: string; quantity: number },
  ): Promise<string[]> {
    return this.unitOfWork.run(async (manager) => {
      const open = await this.lists.open(
        ...([manager, actor, listId, version, 'split', RIGHT_FOR.accept] as const),
      );
      const whole = await this.rearrangement.acceptable(manager, open, portionId);
      const parts = partsOf(whole, [{ quantity }, { quantity: whole.quantity - quantity }]);
      return this.divide(manager, actor, open, whole, parts);
    });
  }

  private async divide(
    manager: EntityManager,
    actor: Actor,
    open: OpenList,
    whole: Portion,
    parts: readonly PartOfPortion[],
  ): Promise<string[]> {
    const { list, stamp } = open;
    const [stays, ...leave] = parts;
    const changed = await this.repository.change(manager, [whole], stays!, stamp);
    if (changed !== 1) throw new StaleVersion('handover_list', list.id, list.version);
    const added = leave.map((part) => ({ ...whole, ...part, ...stamp, id: newId(), version: 1 }));
    await this.repository.addPortions(manager, added);
    await this.audit.record(manager, {
      actor,
      action: 'handover.split',
      ...(await this.lists.about(manager, list)),
      summary: { act: stamp.actId, portion: whole.id, parts: parts.length },
      objects: [whole, ...added].map(({ id }, at) => ({
        type: 'portion',
        id,
        before: at === 0 ? shareOf(whole) : null,
        after: shareOf({ ...whole, ...parts[at]! }),
      })),
    });
    return [whole.id, ...added.map(({ id }) => id)];
  }
}

type PartOfPortion = ReturnType<typeof partsOf>[number];

/** The parts with their money, checked against the whole. */
function partsOf(whole: Portion, parts: readonly SplitPart[]) {
  const amounts = partAmounts(whole, parts).map((amount, at) => ({
    ...amount,
    receiverOrganisationId: parts[at]!.receiverOrganisationId ?? whole.receiverOrganisationId,
  }));
  const fault = splitFault(whole, amounts);
  if (fault) {
    const { vi: why, en: whyEn } = splitFaultWords(fault);
    throw splitWrong({ why, whyEn });
  }
  return amounts;
}
