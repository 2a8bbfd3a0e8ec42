import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { maskedValues } from '../../platform/secrets/personal-value';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import { Closings, evidenceOf } from '../conservation/closings';
import type { HandoverList } from '../handover-list.entity';
import type { ItemView } from '../handover.schema';
import { ListAccess } from '../list-access';
import { listType } from '../list-types/list-types';
import { PersonalSearch } from '../personal-search';
import { LongQuestions } from './long-questions';
import { isPlain, looksAtRows, rowConditions, type RowConditions } from './row-conditions';
import { rowOrder } from './row-order';
import type { RowFilter, RowsPage, RowsQuery, RowsSummary } from './row-filter.schema';
import {
  RowsRepository,
  type FoundPortion,
  type FoundRow,
  type PortionSum,
  type RowsSums,
} from './rows.repository';

/** Which rows of a list somebody asks for, and as far as that person sees them. */
export interface Asked {
  conditions: RowConditions;
  place: { listId: string; receivers?: readonly string[] };
}

/** The rows of a list: filtered, searched and paged. */
@Injectable()
export class RowsService {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly rows: RowsRepository,
    private readonly personal: PersonalSearch,
    private readonly closings: Closings,
    private readonly long: LongQuestions,
  ) {}

  /**
   * One page of rows; a receiver sees its own portions only, and personal values are masked.
   * @throws notFound outside the person's duties, unknownFilterColumn, filterOfOtherKind, columnSealed,
   *   sortOfOtherKind.
   */
  async page(actor: Actor, listId: string, query: RowsQuery): Promise<RowsPage> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const { place, conditions } = this.asked(list, seen, query.filter);
    const { sort, ...edge } = query;
    const { declaration } = listType(list.listType, list.typeVersion)!;
    const page = (asker: EntityManager) => this.rows.page(asker, place, conditions, edge);
    const found = await (sort
      ? this.long.page(list, place, conditions, rowOrder(declaration, sort), edge)
      : looksAtRows(conditions)
        ? this.reader.awaitedRows(list.rowsDeclared, page)
        : page(manager));
    const { rows, next, previous } = cut(found, query);
    const portions = await this.rows.portionsOf(
      manager,
      rows.map(({ id }) => id),
      place.receivers,
    );
    return { rows: await this.views(manager, rows, portions), next, previous };
  }

  /** What a filter matches, counted in full. */
  async summary(actor: Actor, listId: string, filter: RowFilter): Promise<RowsSummary> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const { place, conditions } = this.asked(list, seen, filter);
    // What is kept beside the ledger need not be added up out of a million portions.
    const { rows, sums } = isPlain(conditions)
      ? await this.kept(manager, list, place, conditions)
      : await this.long.sums(list, place, conditions);
    const of = (match: (sum: PortionSum) => boolean) => added(sums.filter(match));
    return {
      rows,
      ...of(() => true),
      outstanding: of(({ bucket }) => bucket === 'outstanding'),
      outstandingAssigned: of(({ bucket, assigned }) => bucket === 'outstanding' && assigned),
      disputed: of(({ bucket }) => bucket === 'disputed'),
    };
  }

  private async kept(
    manager: EntityManager,
    list: HandoverList,
    place: Asked['place'],
    conditions: RowConditions,
  ): Promise<RowsSums> {
    const all = !conditions.bucket && !conditions.receiver && !place.receivers;
    const sums = await this.rows.keptSums(manager, place, conditions);
    return { rows: all ? list.rowsDeclared : await this.long.count(list, place, conditions), sums };
  }

  /** A filter as the database is asked by it, for whoever sees so much of the list. */
  asked(list: HandoverList, seen: OrganisationScope, filter: RowFilter): Asked {
    const { declaration } = listType(list.listType, list.typeVersion)!;
    const indexes = filter.q ? this.personal.indexesOf(declaration, filter.q) : [];
    const receivers = receiversSeen(seen, list);
    return {
      conditions: rowConditions(declaration, filter, indexes),
      place: { listId: list.id, ...(receivers && { receivers }) },
    };
  }

  /** Rows as they are shown. */
  async views(
    manager: EntityManager,
    rows: readonly FoundRow[],
    portions: ReadonlyMap<string, readonly FoundPortion[]>,
  ): Promise<ItemView[]> {
    const shown = [...portions.values()].flat();
    const closed = shown.filter(({ bucket }) => bucket === 'closed').map(({ actId }) => actId);
    const evidence = await this.closings.ofActs(manager, closed);
    const ids = shown.flatMap(({ receiverOrganisationId }) => receiverOrganisationId ?? []);
    const names = await this.units.organisations(manager, [...new Set(ids)]);
    return rows.map((row) => ({
      ...row,
      values: maskedValues(row.values),
      portions: (portions.get(row.id) ?? []).map(
        ({ itemId: _item, actId, receiverOrganisationId: receiver, ...portion }) => ({
          ...portion,
          evidence: evidenceOf(evidence.get(actId)),
          receiver: receiver === null ? null : { id: receiver, name: names.get(receiver)!.name },
        }),
      ),
    }));
  }
}

/** Whose portions a person sees: all for the province and the giver, its own for a receiver. */
export function receiversSeen(seen: OrganisationScope, list: HandoverList): string[] | undefined {
  const { giverOrganisationId, listType: type } = list;
  return seen.covers(giverOrganisationId, type) ? undefined : seen.organisationIds(type);
}

/** Takes away the row that only told that there are more. */
function cut<Row extends { position: number }>(
  found: readonly Row[],
  { after, before, pageSize }: Pick<RowsQuery, 'after' | 'before' | 'pageSize'>,
): { rows: Row[]; next: number | null; previous: number | null } {
  const more = found.length > pageSize;
  const back = before !== undefined && after === undefined;
  const rows = back ? found.slice(more ? 1 : 0) : found.slice(0, pageSize);
  const [first, last] = [rows[0]?.position ?? null, rows.at(-1)?.position ?? null];
  const further = more ? (back ? first : last) : null;
  if (back) return { rows, next: last, previous: further };
  return { rows, next: further, previous: after === undefined || after === 0 ? null : first };
}

function added(sums: readonly PortionSum[]) {
  const total = { portions: 0, quantity: 0, money: 0 };
  for (const { portions, quantity, money } of sums) {
    total.portions += portions;
    total.quantity += quantity;
    total.money += money;
  }
  return total;
}
