import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import type { HandoverList } from '../handover-list.entity';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { Portion } from '../portion.entity';
import { ItemCustody } from './custody.entity';
import {
  alreadyKept,
  custodyOver,
  endsTooEarly,
  nothingWaits,
  wrongCustody,
} from './custody.errors';
import { CustodyReadModel } from './custody.read-model';
import { custodyProblem, custodyState, WAITING } from './custody-rules';
import type { BeginCustody, CustodySummary, EndCustody, ItemCustodyView } from './custody.schema';

/** Who decides where things go decides who keeps them meanwhile. */
const KEEP = 'handover.assign';

/** Interim custodians of things whose final receiver has not taken them over yet. Moves nothing in the ledger. */
@Injectable()
export class Custodies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly readModel: CustodyReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * All rows or none. @returns how many.
   * @throws notFound, noRight, wrongCustody, nothingWaits, alreadyKept.
   */
  async begin(actor: Actor, listId: string, body: BeginCustody): Promise<number> {
    const { itemIds, ...said } = body;
    return this.unitOfWork.run(async (manager) => {
      const list = await this.required(manager, actor, listId);
      const problem = custodyProblem(said, this.today);
      if (problem) throw wrongCustody(problem);
      const custodian = await this.custodian(manager, list.roundId, said);
      const ids = [...new Set(itemIds)];
      const items = await manager.findBy(HandoverItem, { listId, id: In(ids) });
      if (items.length < ids.length) throw notFound();
      await this.refuse(manager, items);
      const rows = items.map(({ id: itemId }): ItemCustody => ({
        ...{ ...said, id: newId(), roundId: list.roundId, listId, itemId, openItem: itemId },
        ...{ custodian, madeBy: actor.accountId, madeByName: actor.name },
        ...{ madeAt: this.clock.moment(), endedOn: null, endedAt: null, endReason: null },
        ...{ endedByName: null, version: 1 },
      }));
      await insertRows(manager, ItemCustody, rows);
      const { custodianOrganisationId: _, ...told } = { ...said, custodian };
      const changes = rows.map(({ itemId }) => ({ itemId, after: told }));
      await this.record(manager, actor, list, 'custody-begun', changes);
      return rows.length;
    });
  }

  /** @param version of the custody as the person saw it. @throws notFound, noRight, StaleVersion, custodyOver, endsTooEarly. */
  async end(actor: Actor, id: string, version: number, body: EndCustody): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const custody = await manager.findOneBy(ItemCustody, { id });
      if (!custody) throw notFound();
      const list = await this.required(manager, actor, custody.listId);
      if (custody.version !== version) throw new StaleVersion('item_custody', id, version);
      if (custody.openItem === null) throw custodyOver();
      const { endedOn, reason: endReason } = body;
      if (endedOn < custody.since || endedOn > this.today) throw endsTooEarly();
      const said = { endedOn, endedAt: this.clock.moment(), endReason, endedByName: actor.name };
      const change = { ...said, openItem: null };
      await updateVersioned(manager, ItemCustody, { id, version }, change);
      const { itemId, custodian } = custody;
      const after = { custodian, endedOn };
      await this.record(manager, actor, list, 'custody-ended', [{ itemId, after }], endReason);
    });
  }

  /** Everybody who kept a row, the latest first. @throws notFound. */
  async ofItem(actor: Actor, listId: string, itemId: string): Promise<ItemCustodyView> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const item = await manager.findOneBy(HandoverItem, { id: itemId, listId });
    const portions = await manager.findBy(Portion, { itemId, listId });
    const sees = portions.some((each) => maySee(seen, list, each.receiverOrganisationId));
    if (!item || !sees) throw notFound();
    const found = await manager.find(ItemCustody, {
      where: { itemId },
      order: { madeAt: 'DESC', id: 'DESC' },
    });
    const scope = await this.lists.scopeOf(manager, actor, KEEP, list.roundId);
    const may = scope.covers(list.giverOrganisationId, list.listType);
    const bucket = item.bucket!;
    const open = found.some(({ openItem }) => openItem !== null);
    const last = portions
      .map(({ changedAt }) => changedAt)
      .sort()
      .at(-1)!;
    return {
      custodies: found.map((each) => {
        const { id, custodian, since, until, paperNumber, paperDay, note, version } = each;
        const { endedOn, endReason, endedByName, madeByName, madeAt } = each;
        const settledAt = WAITING.includes(bucket) ? null : last;
        return {
          ...{ id, custodian, since, until, paperNumber, paperDay, note, version },
          ...{ state: custodyState(each, bucket, this.today), madeBy: madeByName, madeAt },
          ...{ endedOn, endedAt: each.endedAt ?? settledAt, endReason, endedBy: endedByName },
        };
      }),
      ...{ mayBegin: may && !open && WAITING.includes(bucket), mayEnd: may, today: this.today },
    };
  }

  /** What of a list is kept for the time being, as far as the person sees it. @throws notFound. */
  async ofList(actor: Actor, listId: string): Promise<CustodySummary> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    return this.readModel.summary(manager, { roundId: list.roundId, listId }, seen, this.today);
  }

  /** The same of a whole round. @param moment as it was then; left out for now. @throws notFound. */
  async ofRound(actor: Actor, roundId: string, moment?: string): Promise<CustodySummary> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const seen = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
    const day = moment === undefined ? this.today : vietnamDay(new Date(moment));
    return this.readModel.summary(manager, { roundId }, seen, day, moment);
  }

  private get today(): string {
    return vietnamDay(this.clock.now());
  }

  /** A list at whose giver the person may decide. @throws notFound, noRight. */
  private async required(manager: EntityManager, actor: Actor, listId: string) {
    const { list } = await this.lists.visible(manager, actor, listId);
    const scope = await this.lists.scopeOf(manager, actor, KEEP, list.roundId);
    if (!scope.covers(list.giverOrganisationId, list.listType)) throw noRight();
    return list;
  }

  /** The name of a body of the round as it is called; of another as it is written. @throws notFound. */
  private async custodian(
    manager: EntityManager,
    roundId: string,
    said: Pick<BeginCustody, 'custodianOrganisationId' | 'custodian'>,
  ): Promise<string> {
    const { custodianOrganisationId: id, custodian } = said;
    if (id === null) return custodian;
    const organisation = await this.units.organisation(manager, id);
    if (!organisation || !(await this.units.hasPart(manager, roundId, id))) throw notFound();
    return organisation.name;
  }

  /** @throws nothingWaits, alreadyKept for the first row that takes no custodian. */
  private async refuse(manager: EntityManager, items: readonly HandoverItem[]): Promise<void> {
    const settled = items.find(({ bucket }) => !WAITING.includes(bucket!));
    if (settled) throw nothingWaits({ row: settled.rowCode });
    const ids = items.map(({ id }) => id);
    const [kept] = await manager.findBy(ItemCustody, { openItem: In(ids) });
    if (!kept) return;
    const { rowCode } = items.find(({ id }) => id === kept.itemId)!;
    throw alreadyKept({ row: rowCode, name: kept.custodian });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    action: string,
    changes: readonly { itemId: string; after: Record<string, unknown> }[],
    reason: string | null = null,
  ): Promise<void> {
    await this.audit.record(manager, {
      ...{ actor, action: `handover.${action}`, reason },
      ...(await this.lists.about(manager, list)),
      summary: { rows: changes.length, ...changes[0]!.after },
      // Of the history of the row; nothing in it is about a portion.
      objects: changes.map(({ itemId, after }) => ({
        ...{ type: 'item_custody', id: itemId, after },
      })),
    });
  }
}
