import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { daysUntil } from '../../units/milestone-day';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listType } from '../list-types/list-types';
import { ageingOf } from './ageing';
import { DiscrepanciesReadModel } from './discrepancies.read-model';
import type {
  AgeingView,
  DiscrepancyPage,
  DiscrepancyQuery,
  DiscrepancyView,
} from './discrepancies.schema';
import { Discrepancy } from './discrepancy.entity';

export const READ = 'handover.read';
/** Both sides of a discrepancy answer it; the same right settles a dispute. */
export const ANSWER = 'handover.answer';
/** Saying how far an answer has come; all that a department in charge of a kind of list has of answering. */
const FOLLOW = 'handover.follow';

type Scopes = Record<'read' | 'answer' | 'follow', OrganisationScope>;

/** Discrepancies as a person may see them. */
@Injectable()
export class DiscrepancyViews {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly readModel: DiscrepanciesReadModel,
    private readonly book: ListTypeBook,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound where there is no such round. */
  page(actor: Actor, roundId: string, query: DiscrepancyQuery): Promise<DiscrepancyPage> {
    return this.reader.snapshot(async (manager) => {
      const scopes = await this.scopes(manager, actor, roundId);
      const today = vietnamDay(this.clock.now());
      const found = await this.readModel.page(manager, roundId, scopes.read, query, today);
      const rows = await this.viewsOf(manager, found.rows, scopes);
      const { page, pageSize } = query;
      return { rows, total: found.total, page, pageSize, counts: found.counts };
    });
  }

  /** @throws notFound outside the person's duties. */
  async one(actor: Actor, id: string, manager = this.reader.manager): Promise<DiscrepancyView> {
    const { discrepancy, scopes } = await this.visible(manager, actor, id);
    const [view] = await this.viewsOf(manager, [discrepancy], scopes);
    return view!;
  }

  /** A discrepancy with where the person may see and answer. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const discrepancy = await manager.findOneBy(Discrepancy, { id });
    if (!discrepancy) throw notFound();
    const scopes = await this.scopes(manager, actor, discrepancy.roundId);
    if (!concerns(scopes.read, discrepancy)) throw notFound();
    return { discrepancy, scopes };
  }

  /** What is not closed by who is responsible, kind and age. */
  ageing(actor: Actor, roundId: string): Promise<AgeingView> {
    return this.reader.snapshot((manager) => this.ageingIn(manager, actor, roundId));
  }

  /** The same with every single one, for the workbook. */
  ageingInFull(actor: Actor, roundId: string) {
    return this.reader.snapshot(async (manager) => {
      const view = await this.ageingIn(manager, actor, roundId);
      const scopes = await this.scopes(manager, actor, roundId);
      const open = await this.readModel.unsettled(manager, roundId, scopes.read);
      const ids = open.map(({ id }) => id);
      const found = new Map<string, Discrepancy>();
      for (let at = 0; at < ids.length; at += 10_000)
        for (const each of await manager.findBy(Discrepancy, {
          id: In(ids.slice(at, at + 10_000)),
        }))
          found.set(each.id, each);
      const rows = ids.map((id) => found.get(id)!);
      return { view, open: await this.viewsOf(manager, rows, scopes) };
    });
  }

  private async ageingIn(manager: EntityManager, actor: Actor, roundId: string) {
    const { read } = await this.scopes(manager, actor, roundId);
    const today = vietnamDay(this.clock.now());
    const open = await this.readModel.unsettled(manager, roundId, read);
    const rows = ageingOf(open, today);
    const ids = rows.map(({ organisationId }) => organisationId);
    const names = await this.units.organisations(manager, ids);
    return {
      ...{ today, total: open.length },
      rows: rows.map(({ organisationId: id, ...row }) => ({
        responsible: { id, name: names.get(id)!.name },
        ...row,
      })),
    };
  }

  /**
   * Ids of those that the person may follow up: their own, and as the department in charge of a kind of list
   * those that a body of the province is to answer.
   * @param rows of one round.
   */
  async followed(
    manager: EntityManager,
    { answer, follow }: Scopes,
    rows: readonly Discrepancy[],
  ): Promise<ReadonlySet<string>> {
    const own = rows.filter(
      (row) => concerns(answer, row) || follow.holds(row.responsibleOrganisationId, row.listType),
    );
    const ids = new Set(own.map(({ id }) => id));
    const inCharge = rows.filter(
      ({ id, listType: code }) => !ids.has(id) && follow.coversProvince(code),
    );
    if (inCharge.length === 0) return ids;
    const province = await this.units.provinceBodies(manager, inCharge[0]!.roundId);
    const bodies = new Set(province?.organisations.map(({ id }) => id));
    for (const { id, responsibleOrganisationId } of inCharge)
      if (bodies.has(responsibleOrganisationId)) ids.add(id);
    return ids;
  }

  private async scopes(manager: EntityManager, actor: Actor, roundId: string): Promise<Scopes> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    await this.book.refresh(manager);
    const rights = [READ, ANSWER, FOLLOW];
    const [read, answer, follow] = await this.lists.scopesOf(manager, actor, rights, roundId);
    return { read: read!, answer: answer!, follow: follow! };
  }

  private async viewsOf(
    manager: EntityManager,
    rows: readonly Discrepancy[],
    scopes: Scopes,
  ): Promise<DiscrepancyView[]> {
    const followed = await this.followed(manager, scopes, rows);
    const today = vietnamDay(this.clock.now());
    const names = await this.units.organisations(
      manager,
      rows.flatMap((row) => [
        row.giverOrganisationId,
        row.responsibleOrganisationId,
        ...(row.receiverOrganisationId === null ? [] : [row.receiverOrganisationId]),
      ]),
    );
    const items = await this.itemsOf(manager, rows);
    const named = (id: string) => ({ id, name: names.get(id)!.name });
    return rows.map((row): DiscrepancyView => {
      const ended = row.closedAt === null ? today : vietnamDay(new Date(row.closedAt));
      const late = row.state === 'closed' ? 0 : daysUntil(today, row.dueOn);
      return {
        ...{ id: row.id, number: numberOf(row), listId: row.listId, listType: row.listType },
        listTypeName: listType(row.listType)!.declaration.name,
        giver: named(row.giverOrganisationId),
        receiver: row.receiverOrganisationId === null ? null : named(row.receiverOrganisationId),
        item: row.itemId === null ? null : (items.get(row.itemId) ?? null),
        ...{ origin: row.origin, kind: row.kind, state: row.state },
        ...{ quantityDifference: row.quantityDifference, moneyDifference: row.moneyDifference },
        ...{ note: row.note, evidence: row.evidence },
        responsible: named(row.responsibleOrganisationId),
        ...{ responsiblePerson: row.responsiblePerson, dueOn: row.dueOn },
        overdueDays: Math.max(0, late),
        ageDays: Math.max(0, daysUntil(ended, vietnamDay(new Date(row.openedAt)))),
        ...{ openedAt: row.openedAt, openedBy: row.openedByName, followsId: row.followsId },
        decision:
          row.state === 'closed'
            ? {
                ...{ number: row.decisionNumber, date: row.decisionDate, text: row.decisionText! },
                ...{ by: row.closedByName!, at: row.closedAt! },
              }
            : null,
        version: row.version,
        may: actsOn(scopes.answer, followed, row),
      };
    });
  }

  private async itemsOf(manager: EntityManager, rows: readonly Discrepancy[]) {
    const ids = [...new Set(rows.flatMap(({ itemId }) => itemId ?? []))];
    const found = new Map<string, { id: string; rowCode: string; name: string }>();
    for (let at = 0; at < ids.length; at += 10_000) {
      const items = await manager.find(HandoverItem, {
        select: { id: true, rowCode: true, name: true },
        where: { id: In(ids.slice(at, at + 10_000)) },
      });
      for (const { id, rowCode, name } of items) found.set(id, { id, rowCode, name });
    }
    return found;
  }
}

/** How people call a discrepancy: `B3-CL2` is the second of a list B3. */
export const numberOf = ({ listType: code, number }: Pick<Discrepancy, 'listType' | 'number'>) =>
  `${code}-CL${number}`;

/** Whether a right holds on one of the sides of a discrepancy, or with who is responsible. */
const concerns = (scope: OrganisationScope, row: Discrepancy): boolean =>
  isParty(scope, row) || scope.holds(row.responsibleOrganisationId, row.listType);

/** Whether it holds on a side of the list: these also close. */
export const isParty = (scope: OrganisationScope, row: Discrepancy): boolean =>
  scope.covers(row.giverOrganisationId, row.listType) ||
  scope.holds(row.receiverOrganisationId, row.listType);

function actsOn(
  answer: OrganisationScope,
  followed: ReadonlySet<string>,
  row: Discrepancy,
): ('change' | 'close')[] {
  if (row.state === 'closed') return [];
  if (isParty(answer, row)) return ['change', 'close'];
  return followed.has(row.id) ? ['change'] : [];
}
