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
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { workingCalendar } from '../../units/working-days';
import { AcceptanceService } from '../acceptance.service';
import { HandoverList } from '../handover-list.entity';
import { maySee } from '../handover.policy';
import { HandoverRepository } from '../handover.repository';
import { ListAccess } from '../list-access';
import { Portion } from '../portion.entity';
import type { Decision } from './decision';
import {
  discrepancyClosed,
  notOfTheShare,
  notResponsible,
  unknownKind,
  wrongDirection,
  wrongMove,
} from './discrepancies.errors';
import type { ChangeDiscrepancy, OpenDiscrepancy } from './discrepancies.schema';
import { Discrepancy } from './discrepancy.entity';
import { kindOf } from './discrepancy-kinds';
import { fitsDirection, mayMove } from './discrepancy-state';
import { ANSWER, DiscrepancyViews, isParty, numberOf } from './discrepancy-views.service';
import { closedForAudit, closing, nextNumber, refuseFutureDate } from './dispute-following';
import { proposedDue } from './proposed-due';

/** What of a discrepancy people change, beside its state. */
const CHANGED = [
  'state',
  'kind',
  'quantityDifference',
  'moneyDifference',
  'evidence',
  'responsibleOrganisationId',
  'responsiblePerson',
  'dueOn',
] as const;

/** What the audit trail calls them, where a column of a list has the same key. */
const TRAIL_KEYS: Partial<Record<(typeof CHANGED)[number], string>> = {
  kind: 'discrepancyKind',
  dueOn: 'answerBy',
};

/** Discrepancies by hand: opening, following up, closing. Every act is written down. */
@Injectable()
export class DiscrepanciesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly acceptance: AcceptanceService,
    private readonly views: DiscrepancyViews,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a discrepancy that is no dispute of a portion: of a list, a share or a row of it.
   * @returns its id.
   * @throws notFound, noRight, unknownKind, wrongDirection, notOfTheShare.
   */
  open(actor: Actor, listId: string, body: OpenDiscrepancy): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const { list, seen } = await this.lists.visible(manager, actor, listId);
      const scope = await this.lists.scopeOf(manager, actor, ANSWER, list.roundId);
      const receiver = body.receiverOrganisationId;
      await this.refuseForeignShare(manager, list, body, (id) => maySee(seen, list, id));
      if (!maySee(scope, list, receiver)) throw noRight();
      checkKind(body);
      await holdList(manager, listId);
      const now = this.clock.moment();
      const round = (await this.units.round(manager, list.roundId))!;
      const { answerWithin } = kindOf(body.kind)!;
      const openedOn = vietnamDay(this.clock.now());
      const row = {
        ...{ id: newId(), roundId: list.roundId, listId, listType: list.listType },
        ...{ number: await nextNumber(manager, listId), origin: 'hand' as const },
        ...{ giverOrganisationId: list.giverOrganisationId, receiverOrganisationId: receiver },
        ...{ itemId: body.itemId, kind: body.kind, note: body.note, evidence: body.evidence },
        ...{ state: 'open' as const, portionId: null, followsId: null, version: 1 },
        ...{ quantityDifference: body.quantityDifference, moneyDifference: body.moneyDifference },
        ...{ responsibleOrganisationId: list.giverOrganisationId },
        responsiblePerson: body.responsiblePerson,
        dueOn:
          body.dueOn ?? proposedDue(workingCalendar, openedOn, answerWithin, round.effectiveDate),
        ...{ openedAt: now, openedBy: actor.accountId, openedByName: actor.name },
      };
      await insertRows(manager, Discrepancy, [row]);
      await this.record(manager, actor, row, 'opened', body.note, {
        before: null,
        after: { state: 'open', discrepancyKind: row.kind, answerBy: row.dueOn },
      });
      return row.id;
    });
  }

  /**
   * Says who answers by when, how much it is about, and how far it has come.
   * @param version as the person saw it.
   * @throws notFound, noRight, discrepancyClosed, wrongMove, unknownKind, notResponsible, StaleVersion.
   */
  change(actor: Actor, id: string, version: number, body: ChangeDiscrepancy): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { discrepancy, scopes } = await this.views.visible(manager, actor, id);
      const followed = await this.views.followed(manager, scopes, [discrepancy]);
      if (!followed.has(id)) throw noRight();
      refuseClosed(discrepancy);
      if (discrepancy.version !== version) throw new StaleVersion('discrepancy', id, version);
      if (body.state !== discrepancy.state && !mayMove(discrepancy.state, body.state))
        throw wrongMove();
      checkKind(body);
      await this.refuseStranger(manager, discrepancy, body.responsibleOrganisationId);
      await updateVersioned(manager, Discrepancy, { id, version }, body);
      const moved = CHANGED.filter((key) => discrepancy[key] !== body[key]);
      const told = (values: Pick<Discrepancy, (typeof CHANGED)[number]>) =>
        Object.fromEntries(moved.map((key) => [TRAIL_KEYS[key] ?? key, values[key]]));
      await this.record(manager, actor, discrepancy, 'changed', null, {
        before: told(discrepancy),
        after: told(body as Pick<Discrepancy, (typeof CHANGED)[number]>),
      });
    });
  }

  /**
   * Closes a discrepancy by a decision. One that was born of a dispute settles it: the portion is
   * outstanding again. Once closed it is never opened again.
   * @throws notFound, noRight, discrepancyClosed, decisionInFuture, StaleVersion.
   */
  close(actor: Actor, id: string, version: number, decision: Decision): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { discrepancy, scopes } = await this.views.visible(manager, actor, id);
      if (!isParty(scopes.answer, discrepancy)) throw noRight();
      refuseClosed(discrepancy);
      if (discrepancy.version !== version) throw new StaleVersion('discrepancy', id, version);
      const { portionId, listId } = discrepancy;
      const portion = portionId && (await manager.findOneBy(Portion, { id: portionId }));
      if (portion && portion.bucket === 'disputed') {
        const list = (await this.repository.list(manager, listId))!;
        const disputed = await manager.find(Portion, {
          select: { id: true },
          where: { itemId: portion.itemId, bucket: 'disputed' },
        });
        const own = await this.ownAndStrays(manager, portion, disputed);
        const input = { portionIds: own, note: decision.text, decision };
        await this.acceptance.resolve(actor, listId, list.version, input);
        return;
      }
      const now = this.clock.moment();
      refuseFutureDate(decision.date, now);
      await updateVersioned(manager, Discrepancy, { id, version }, closing(decision, actor, now));
      const { before, after } = closedForAudit(discrepancy, decision);
      await this.record(manager, actor, discrepancy, 'closed', decision.text, { before, after });
    });
  }

  /** A disputed portion, and those of its item that were split off and have no discrepancy of their own. */
  private async ownAndStrays(
    manager: EntityManager,
    portion: Portion,
    disputed: readonly Pick<Portion, 'id'>[],
  ): Promise<string[]> {
    const others = await manager.findBy(Discrepancy, { itemId: portion.itemId, origin: 'dispute' });
    const open = others.filter(({ state }) => state !== 'closed');
    const owned = new Set(open.map(({ portionId }) => portionId));
    return disputed.map(({ id }) => id).filter((id) => id === portion.id || !owned.has(id));
  }

  /** Who opens one sees the row and the share it is about. @throws notFound, notOfTheShare. */
  private async refuseForeignShare(
    manager: EntityManager,
    list: HandoverList,
    { itemId, receiverOrganisationId: receiver }: OpenDiscrepancy,
    sees: (receiver: string | null) => boolean,
  ): Promise<void> {
    if (receiver && !sees(receiver)) throw notFound();
    const ofShare = { listId: list.id, ...(receiver && { receiverOrganisationId: receiver }) };
    if (!itemId) {
      if (receiver && !(await manager.existsBy(Portion, ofShare))) throw notOfTheShare();
      return;
    }
    const portions = await manager.findBy(Portion, { listId: list.id, itemId });
    if (!portions.some((each) => sees(each.receiverOrganisationId))) throw notFound();
    if (receiver && !portions.some((each) => each.receiverOrganisationId === receiver))
      throw notOfTheShare();
  }

  /** @throws notResponsible unless the body gives, may receive, or is one of the province. */
  private async refuseStranger(
    manager: EntityManager,
    { roundId, giverOrganisationId, responsibleOrganisationId }: Discrepancy,
    wanted: string,
  ): Promise<void> {
    if (wanted === giverOrganisationId || wanted === responsibleOrganisationId) return;
    const possible = await this.units.possibleReceivers(manager, roundId, giverOrganisationId);
    if (possible.some(({ organisationId }) => organisationId === wanted)) return;
    const organisation = await this.units.organisation(manager, wanted);
    throw notResponsible({ name: organisation?.name ?? wanted });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    row: Pick<
      Discrepancy,
      'id' | 'roundId' | 'listType' | 'number' | 'giverOrganisationId' | 'listId'
    >,
    act: 'opened' | 'changed' | 'closed',
    reason: string | null,
    change: { before: JsonObject | null; after: JsonObject },
  ): Promise<void> {
    return this.audit.record(manager, {
      actor,
      action: `handover.discrepancy-${act}`,
      subject: { type: 'discrepancy', id: row.id, name: numberOf(row) },
      ...{ roundId: row.roundId, organisationId: row.giverOrganisationId, reason },
      summary: { list: row.listId, number: numberOf(row) },
      objects: [{ type: 'discrepancy', id: row.id, ...change }],
    });
  }
}

/** Others who number discrepancies of the list wait. */
async function holdList(manager: EntityManager, id: string): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(HandoverList)
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
}

/** @throws discrepancyClosed. */
function refuseClosed(row: Discrepancy): void {
  if (row.state !== 'closed') return;
  const day = vietnamDay(new Date(row.closedAt!)).split('-').reverse().join('/');
  throw discrepancyClosed({ number: numberOf(row), day });
}

/** @throws unknownKind, wrongDirection. */
function checkKind(
  body: Pick<ChangeDiscrepancy, 'kind' | 'quantityDifference' | 'moneyDifference'>,
): void {
  const kind = kindOf(body.kind);
  if (!kind) throw unknownKind({ kind: body.kind });
  const { difference } = kind;
  const fits = [body.quantityDifference, body.moneyDifference].every((figure) =>
    fitsDirection(difference, figure),
  );
  if (fits) return;
  const below = difference === 'below';
  throw wrongDirection({
    ...{ kind: kind.vi, kindEn: kind.en },
    ...{ sign: below ? 'nhỏ hơn 0' : 'lớn hơn 0', signEn: below ? 'below zero' : 'above zero' },
  });
}
