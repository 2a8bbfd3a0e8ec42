import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { workingCalendar } from '../../units/working-days';
import type { HandoverList } from '../handover-list.entity';
import type { Stamp } from '../handover.repository';
import { Portion } from '../portion.entity';
import type { Decision } from './decision';
import { decisionInFuture, decisionNeeded } from './discrepancies.errors';
import { Discrepancy } from './discrepancy.entity';
import { kindOf } from './discrepancy-kinds';
import { settledBy } from './discrepancy-state';
import { proposedDue } from './proposed-due';

/** Ids a statement. */
const IDS_A_STATEMENT = 10_000;

/** An act on portions of a list, as it was just carried out. */
export interface PortionsMoved {
  actor: Actor;
  list: HandoverList;
  /** As they were before the act. */
  portions: readonly Portion[];
  stamp: Stamp;
}

/** Keeps discrepancies with the disputes of portions: one opens them, its end takes a decision. */
@Injectable()
export class DisputeFollowing {
  constructor(private readonly units: UnitsReadModel) {}

  /**
   * Opens a discrepancy for each portion that was put in dispute.
   * @returns the new ones for the audit entry of the act.
   */
  async opened(
    manager: EntityManager,
    { actor, list, portions, stamp }: PortionsMoved,
    { kind, note }: { kind: string; note: string | null },
  ) {
    const round = (await this.units.round(manager, list.roundId))!;
    const openedOn = vietnamDay(new Date(stamp.changedAt));
    const { answerWithin } = kindOf(kind)!;
    const dueOn = proposedDue(workingCalendar, openedOn, answerWithin, round.effectiveDate);
    const before = await this.closedBefore(manager, portions);
    const first = await nextNumber(manager, list.id);
    const rows = portions.map(({ id: portionId, itemId, receiverOrganisationId }, at) => ({
      ...{ id: newId(), roundId: list.roundId, listId: list.id, number: first + at },
      ...{ listType: list.listType, giverOrganisationId: list.giverOrganisationId },
      ...{ receiverOrganisationId, itemId, portionId, origin: 'dispute' as const, kind, note },
      ...{ state: 'open' as const, dueOn, responsibleOrganisationId: list.giverOrganisationId },
      ...{ followsId: before.get(portionId) ?? null, openedAt: stamp.changedAt, version: 1 },
      ...{ openedBy: actor.accountId, openedByName: actor.name },
    }));
    await insertRows(manager, Discrepancy, rows);
    return rows.map(({ id, followsId }) => ({
      ...{ type: 'discrepancy', id, before: null },
      after: {
        state: 'open',
        discrepancyKind: kind,
        answerBy: dueOn,
        ...(followsId && { followsId }),
      },
    }));
  }

  /**
   * Closes the discrepancies whose dispute an act has ended.
   * @param decision what was decided; its text may not be missing where there is something to close.
   * @returns the closed ones for the audit entry of the act.
   * @throws decisionNeeded, decisionInFuture.
   */
  async ended(
    manager: EntityManager,
    { actor, portions, stamp }: PortionsMoved,
    decision: Omit<Decision, 'text'> & { text: string | null },
  ) {
    const disputed = portions.filter(({ bucket }) => bucket === 'disputed');
    const itemIds = [...new Set(disputed.map(({ itemId }) => itemId))];
    const open: Discrepancy[] = [];
    const left: { id: string; itemId: string }[] = [];
    for (let at = 0; at < itemIds.length; at += IDS_A_STATEMENT) {
      const itemId = In(itemIds.slice(at, at + IDS_A_STATEMENT));
      const born = { itemId, origin: 'dispute' as const, state: Not('closed' as const) };
      open.push(...(await manager.findBy(Discrepancy, born)));
      const select = { id: true, itemId: true } as const;
      left.push(
        ...(await manager.find(Portion, { select, where: { itemId, bucket: 'disputed' } })),
      );
    }
    if (open.length === 0) return [];
    const text = decision.text?.trim();
    if (!text) throw decisionNeeded({ count: open.length });
    refuseFutureDate(decision.date, stamp.changedAt);
    const settled = new Set(settledBy(open, left));
    const closed = open.filter(({ id }) => settled.has(id));
    for (const each of closed)
      await updateVersioned(
        manager,
        Discrepancy,
        each,
        closing({ ...decision, text }, actor, stamp.changedAt),
      );
    return closed.map((each) => closedForAudit(each, { ...decision, text }));
  }

  private async closedBefore(manager: EntityManager, portions: readonly Portion[]) {
    const found = new Map<string, string>();
    for (let at = 0; at < portions.length; at += IDS_A_STATEMENT) {
      const ids = portions.slice(at, at + IDS_A_STATEMENT).map(({ id }) => id);
      const earlier = await manager.find(Discrepancy, {
        select: { id: true, portionId: true },
        where: { portionId: In(ids) },
        order: { openedAt: 'ASC', number: 'ASC' },
      });
      for (const { id, portionId } of earlier) found.set(portionId!, id);
    }
    return found;
  }
}

/** The number that a list's next discrepancy gets. @param manager while the list is held. */
export async function nextNumber(manager: EntityManager, listId: string): Promise<number> {
  return ((await manager.maximum(Discrepancy, 'number', { listId })) ?? 0) + 1;
}

/** @throws decisionInFuture for a paper dated after the day of the act. */
export function refuseFutureDate(date: string | null, moment: string): void {
  if (date !== null && date > vietnamDay(new Date(moment)))
    throw decisionInFuture({ day: date.split('-').reverse().join('/') });
}

/** What closing writes on a discrepancy. */
export const closing = (decision: Decision, actor: Actor, at: string) => ({
  state: 'closed' as const,
  decisionNumber: decision.number,
  decisionDate: decision.date,
  decisionText: decision.text,
  ...{ closedAt: at, closedBy: actor.accountId, closedByName: actor.name },
});

/** A closed discrepancy for the audit trail. */
export const closedForAudit = ({ id, state }: Discrepancy, decision: Decision) => ({
  ...{ type: 'discrepancy', id, before: { state } },
  after: {
    state: 'closed',
    ...(decision.number && { decisionNumber: decision.number }),
    ...(decision.date && { decisionDate: decision.date }),
    decisionText: decision.text,
  },
});
