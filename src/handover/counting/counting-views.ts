import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { KeptAnswers } from '../../platform/kept-answers';
import { contentState } from '../content-state';
import type { Actor } from '../../platform/http/actor';
import type { Page } from '../../platform/http/paging';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import type { HandoverList } from '../handover-list.entity';
import { ListAccess } from '../list-access';
import { listType } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { comparedPage } from './compared-counts';
import { CountingLine, CountingSession } from './counting.entity';
import { CountingReadModel } from './counting.read-model';
import {
  COUNT,
  CountingSessions,
  countsFor,
  seesCount,
  type SeenSession,
} from './counting-sessions.service';
import type {
  ComparedQuery,
  ComparedRow,
  CountingView,
  CountLineView,
  CoverageView,
  ExpectedQuery,
  ExpectedRow,
  ListCountingsView,
} from './counting.schema';
import { differs } from './coverage';

/** Sessions of a list that are told. */
const TOLD = 20;
/** Names of places of lists that are kept. */
const PLACES_KEPT = 20_000;
/** Texts by which a row is known besides its code. */
const MOST_CODES = 4;

/** Counts as people see them. */
@Injectable()
export class CountingViews {
  private readonly named = new KeptAnswers<string[]>(PLACES_KEPT, ({ length }) => length);

  constructor(
    private readonly reader: Reader,
    private readonly sessions: CountingSessions,
    private readonly readModel: CountingReadModel,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound outside the person's duties. */
  async one(actor: Actor, id: string): Promise<CountingView> {
    const { manager } = this.reader;
    const seen = await this.sessions.visible(manager, actor, id);
    const lines = await manager.find(CountingLine, {
      where: { sessionId: id, result: 'surplus' },
      order: { countedAt: 'ASC', id: 'ASC' },
    });
    return { ...(await this.head(manager, seen)), surplus: lines.map(lineView) };
  }

  /** How far a session is. @throws notFound. */
  async coverage(actor: Actor, id: string): Promise<CoverageView> {
    const { manager } = this.reader;
    const { list, session } = await this.sessions.visible(manager, actor, id);
    return this.covered(list, session);
  }

  /** The counts of a list that the person sees, and those they may open. @throws notFound. */
  async ofList(actor: Actor, listId: string): Promise<ListCountingsView> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const scope = await this.lists.scopeOf(manager, actor, COUNT, list.roundId);
    const found = await manager.find(CountingSession, {
      where: { listId },
      order: { openedAt: 'DESC', id: 'DESC' },
      take: TOLD,
    });
    const visible = found.filter(({ receiverOrganisationId: receiver }) =>
      seesCount(seen, list, receiver),
    );
    const sessions = [];
    for (const session of visible) {
      const { side, receiverOrganisationId: receiver } = session;
      const mayCount = countsFor(scope, list, side, receiver);
      sessions.push(await this.head(manager, { session, list, seen, mayCount }));
    }
    return {
      ...{ sessions, places: await this.places(list) },
      may: await this.offers(manager, list, scope),
      today: vietnamDay(this.clock.now()),
    };
  }

  /** A page of the rows that a session expects, with what was counted of them. @throws notFound. */
  async expected(actor: Actor, id: string, query: ExpectedQuery): Promise<Page<ExpectedRow>> {
    const { manager } = this.reader;
    const { list, session } = await this.sessions.visible(manager, actor, id);
    const asked = this.readModel.expected(manager, list, session);
    const line =
      'SELECT 1 FROM counting_line l WHERE l.item_id = item.id AND l.session_id = :sessionId';
    if (query.state) {
      const which = {
        uncounted: `NOT EXISTS (${line})`,
        counted: `EXISTS (${line})`,
        differing: `EXISTS (${line} AND (l.result <> 'found' OR l.quantity <> l.book_quantity OR l.condition <> 'usable'))`,
      };
      asked.andWhere(which[query.state], { sessionId: id });
    }
    const { items, total } = await this.readModel.page(asked, query);
    const ids = items.map((item) => item.id);
    const lines = await manager.findBy(CountingLine, { sessionId: id, itemId: In(ids) });
    const lineOf = new Map(lines.map((each) => [each.itemId, each]));
    const portions = await this.readModel.portions(manager, session, ids);
    const codesOf = this.codes(list);
    const column = this.readModel.placeColumn(list);
    const rows = items.map((item): ExpectedRow => {
      const own: Portion[] = portions.get(item.id) ?? [];
      const counted = lineOf.get(item.id);
      return {
        ...{ itemId: item.id, rowCode: item.rowCode, name: item.name, codes: codesOf(item) },
        place: placeText(item, column),
        bookQuantity: own.reduce((sum, { quantity }) => sum + quantity, 0),
        open: own
          .filter(
            ({ bucket, receiverOrganisationId }) =>
              bucket === 'outstanding' && receiverOrganisationId,
          )
          .map((portion) => portion.id),
        line: counted ? lineView(counted) : null,
      };
    });
    return { rows, total, page: query.page, pageSize: query.pageSize };
  }

  /** Books, giver's and receiver's latest count of the rows that were counted, side by side. @throws notFound. */
  async compared(actor: Actor, listId: string, query: ComparedQuery): Promise<Page<ComparedRow>> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const { listType: type, giverOrganisationId } = list;
    const receivers = seen.covers(giverOrganisationId, type)
      ? undefined
      : seen.organisationIds(type);
    const { rows: found, total } = await this.reader.awaitedRows(list.rowsDeclared, (long) =>
      comparedPage(long, { listId, receivers, differing: query.differing === 'true' }, query),
    );
    const column = this.readModel.placeColumn(list);
    const rows = found.map(({ item, book, giver, receiver }): ComparedRow => ({
      ...{ itemId: item.id, rowCode: item.rowCode, name: item.name },
      ...{ place: placeText(item, column), book, giver, receiver },
      differs: differs(book, [giver, receiver]),
    }));
    return { rows, total, page: query.page, pageSize: query.pageSize };
  }

  private async head(manager: EntityManager, { session, list, mayCount }: SeenSession) {
    const { receiverOrganisationId: receiver, id, side, place, countedOn, countedBy } = session;
    const { state, openedAt, closedAt, note, version } = session;
    const names = await this.units.organisations(manager, [
      list.giverOrganisationId,
      ...(receiver ? [receiver] : []),
    ]);
    const nameOf = (each: string) => ({ id: each, name: names.get(each)!.name });
    return {
      ...{ id, listId: list.id, listType: list.listType, side, place, countedOn, countedBy },
      listTypeName: listType(list.listType, list.typeVersion)!.declaration.name,
      giver: nameOf(list.giverOrganisationId),
      receiver: receiver ? nameOf(receiver) : null,
      ...{ state, openedBy: session.openedByName, openedAt, closedBy: session.closedByName },
      ...{ closedAt, note, version, mayCount: mayCount && state === 'open' },
      coverage: await this.covered(list, session),
    };
  }

  private covered(list: HandoverList, session: CountingSession): Promise<CoverageView> {
    return this.reader.awaitedRows(list.rowsDeclared, (long) =>
      this.readModel.coverage(long, list, session),
    );
  }

  private async places(list: HandoverList): Promise<string[]> {
    const state = await contentState(this.reader.manager, list.id);
    return this.named.of(list.id, state, () =>
      this.reader.awaitedRows(list.rowsDeclared, (long) => this.readModel.places(long, list)),
    );
  }

  /** What the person may open a count of: the whole list for the giver, each share for its receiver. */
  private async offers(
    manager: EntityManager,
    list: HandoverList,
    scope: Parameters<typeof countsFor>[0],
  ): Promise<ListCountingsView['may']> {
    const found = await manager
      .createQueryBuilder(Portion, 'p')
      .select('DISTINCT p.receiverOrganisationId', 'receiver')
      .where('p.listId = :listId AND p.receiverOrganisationId IS NOT NULL', { listId: list.id })
      .orderBy('1')
      .getRawMany<{ receiver: string }>();
    const receivers = found
      .map(({ receiver }) => receiver)
      .filter((receiver) => countsFor(scope, list, 'receiver', receiver));
    const names = await this.units.organisations(manager, receivers);
    const giver = countsFor(scope, list, 'giver', null);
    return [
      ...(giver ? [{ side: 'giver' as const, receiver: null }] : []),
      ...receivers.map((id) => ({
        side: 'receiver' as const,
        receiver: { id, name: names.get(id)!.name },
      })),
    ];
  }

  /** Texts of a row's identifying columns that anybody who sees the row may read. */
  private codes(list: HandoverList): (item: HandoverItem) => string[] {
    const { declaration } = listType(list.listType, list.typeVersion)!;
    const columns = declaration.columns.filter(
      ({ key, type, sensitivity }) =>
        type === 'text' && (sensitivity ?? 'none') === 'none' && declaration.key.includes(key),
    );
    return ({ values, name }) =>
      columns
        .map(({ key }) => values[key])
        .filter((value): value is string => typeof value === 'string' && value !== '')
        .filter((value) => value !== name)
        .slice(0, MOST_CODES);
  }
}

/** Where a row stands by the list. */
function placeText({ values }: HandoverItem, column: string | undefined): string | null {
  const place = column === undefined ? null : values[column];
  return typeof place === 'string' && place !== '' ? place : null;
}

/** A line as people see it. */
export function lineView(line: CountingLine): CountLineView {
  const { id, itemId, surplusKey, result, quantity, condition, place, name, note } = line;
  return {
    ...{ id, itemId, surplusKey, result, quantity, condition, place, name, note },
    ...{ countedBy: line.countedByName, countedAt: line.countedAt, version: line.version },
  };
}
