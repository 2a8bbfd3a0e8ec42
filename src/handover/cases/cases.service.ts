import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import type { JsonObject } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { HandoverItem } from '../handover-item.entity';
import { CaseNote, CasePlan, CaseStep } from './case-plan.entity';
import { CaseViews } from './case-views.service';
import { finishedInFuture, finishedNeedsResult } from './cases.errors';
import type { CasePlanChange } from './cases.schema';
import type { FoundCase } from './cases.read-model';

/** What of a plan the trail tells, beside its steps. */
const TOLD = ['person', 'state', 'dueOn', 'finishedOn', 'result'] as const;
const TRAIL_KEYS: Record<(typeof TOLD)[number], string> = {
  person: 'casePerson',
  state: 'state',
  dueOn: 'answerBy',
  finishedOn: 'finishedOn',
  result: 'caseResult',
};

/** Keeps the work plans of cases. They touch neither rows nor portions, so signing does not stop them. */
@Injectable()
export class CasesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CaseViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the whole plan of a case: who answers for it, how far it is, its steps.
   * @param version of the plan as the person saw it; 0 where there was none.
   * @throws notFound, noRight, StaleVersion, finishedNeedsResult, finishedInFuture.
   */
  plan(actor: Actor, itemId: string, version: number, body: CasePlanChange): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const share = await this.open(manager, actor, itemId);
      checkFinished(body, this.views.today());
      await holdItem(manager, itemId);
      const before = await manager.findOneBy(CasePlan, { itemId });
      if ((before?.version ?? 0) !== version)
        throw new StaleVersion('case_plan', before?.id ?? itemId, version);
      const { steps, ...plan } = body;
      const stamp = { changedAt: this.clock.moment(), changedByName: actor.name };
      const id = before?.id ?? newId();
      if (before) await updateVersioned(manager, CasePlan, before, { ...plan, ...stamp });
      else await insertRows(manager, CasePlan, [{ id, itemId, ...plan, ...stamp, version: 1 }]);
      await manager.delete(CaseStep, { planId: id });
      const rows = steps.map((step, at) => ({
        id: newId(),
        planId: id,
        position: at + 1,
        ...step,
      }));
      await insertRows(manager, CaseStep, rows);
      const moved = TOLD.filter((key) => (before?.[key] ?? null) !== (plan[key] ?? null));
      const told = (of: Partial<CasePlan>) =>
        Object.fromEntries(moved.map((key) => [TRAIL_KEYS[key], of[key] ?? null]));
      await this.record(manager, actor, share, 'planned', {
        summary: { steps: steps.length, done: steps.filter(({ doneOn }) => doneOn).length },
        before: before ? told(before) : null,
        after: told(plan),
      });
    });
  }

  /** Adds a note on the progress of a case. @throws notFound, noRight. */
  note(actor: Actor, itemId: string, text: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const share = await this.open(manager, actor, itemId);
      const at = this.clock.moment();
      const id = newId();
      await insertRows(manager, CaseNote, [
        { id, itemId, text, at, by: actor.accountId, byName: actor.name },
      ]);
      const change = { summary: {}, before: null, after: { caseNote: text } };
      await this.record(manager, actor, share, 'noted', change);
    });
  }

  private async open(manager: EntityManager, actor: Actor, itemId: string) {
    const { shares, roundId, mayChange } = await this.views.visible(manager, actor, itemId);
    if (!mayChange) throw noRight();
    return { ...shares[0]!, roundId };
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    share: FoundCase & { roundId: string },
    act: 'planned' | 'noted',
    {
      summary,
      before,
      after,
    }: Record<'summary' | 'after', JsonObject> & { before: JsonObject | null },
  ): Promise<void> {
    const { itemId, roundId, rowCode } = share;
    return this.audit.record(manager, {
      actor,
      action: `handover.case-${act}`,
      subject: { type: 'handover_item', id: itemId, name: rowCode },
      roundId,
      organisationId: share.receiverOrganisationId ?? share.giverOrganisationId,
      summary: { list: share.listId, ...summary },
      objects: [{ type: 'handover_item', id: itemId, before, after }],
    });
  }
}

/** Others who plan the same case wait. */
async function holdItem(manager: EntityManager, id: string): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(HandoverItem)
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
}

/** @throws finishedNeedsResult, finishedInFuture. */
function checkFinished({ state, finishedOn, result }: CasePlanChange, today: string): void {
  const finished = state === 'finished';
  if (finished !== (finishedOn !== null) || (finished && !result)) throw finishedNeedsResult();
  if (finishedOn !== null && finishedOn > today)
    throw finishedInFuture({ day: finishedOn.split('-').reverse().join('/') });
}
