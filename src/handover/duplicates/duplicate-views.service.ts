import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { maskedValues } from '../../platform/secrets/personal-value';
import type { OrganisationScope } from '../../units/organisation-scope';
import { scopeCondition } from '../../units/scope-condition';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { columnViewOf } from '../list-types.view';
import { listType, listTypes } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { DuplicateGroup, DuplicateRow } from './duplicate-group.entity';
import type {
  DuplicateGroupRow,
  DuplicateGroupView,
  DuplicatePage,
  DuplicateQuery,
} from './duplicates.schema';
import { IdentityScanner } from './identity-scanner';
import { IdentityScan } from './item-identity.entity';

const READ = 'handover.read';
/** Saying of rows that agree whether they are one thing. */
export const SETTLE = 'handover.duplicates';
/** Rows of one group that are shown; more of one key are no duplicates but a wrong column. */
const MOST_ROWS = 50;

interface Member {
  row: DuplicateRow;
  list: HandoverList;
  item: HandoverItem;
  receivers: (string | null)[];
}

/** Groups of rows that agree, as a person may see them: of a unit outside one's duties only that it has a row. */
@Injectable()
export class DuplicateViews {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly book: ListTypeBook,
    private readonly scanner: IdentityScanner,
  ) {}

  /** @throws notFound where there is no such round. */
  page(actor: Actor, roundId: string, query: DuplicateQuery): Promise<DuplicatePage> {
    return this.reader.snapshot(async (manager) => {
      const { read, settle } = await this.scopes(manager, actor, roundId);
      const found = this.base(manager, roundId, read);
      const kinds = await found
        .clone()
        .select('g.kind', 'kind')
        .addSelect('COUNT(*)', 'group_count')
        .andWhere(`g.state = 'open'`)
        .groupBy('g.kind')
        .orderBy('g.kind')
        .getRawMany<{ kind: string; group_count: number }>();
      found.andWhere('g.state = :state', { state: query.state });
      if (query.kind) found.andWhere('g.kind = :kind', { kind: query.kind });
      const [groups, total] = await found
        .orderBy('g.foundAt', 'DESC')
        .addOrderBy('g.id')
        .offset(offsetOf(query))
        .limit(query.pageSize)
        .getManyAndCount();
      const members = await this.membersOf(manager, groups);
      const names = await this.namesOf(manager, [...members.values()].flat());
      const [last] = await manager.find(IdentityScan, { order: { scannedAt: 'DESC' }, take: 1 });
      const rows = groups.map((group): DuplicateGroupRow => ({
        ...groupFields(group, members.get(group.id) ?? []),
        rows: (members.get(group.id) ?? []).map((member) => memberView(member, read, names)),
      }));
      const waiting = await this.scanner.stale(manager, roundId);
      return {
        ...{ rows, total, page: query.page, pageSize: query.pageSize },
        kinds: kinds.map(({ kind, group_count }) => ({ kind, groups: Number(group_count) })),
        searchedAt: last?.scannedAt ?? null,
        waiting: waiting.length,
        maySearch: maySearch(settle),
      };
    });
  }

  /** One group, its rows beside each other. @throws notFound outside the person's duties. */
  async one(actor: Actor, id: string): Promise<DuplicateGroupView> {
    const { manager } = this.reader;
    const { group, members, read, settle } = await this.visible(manager, actor, id);
    const names = await this.namesOf(manager, members);
    const shown = members.filter((member) => isSeen(member, read));
    const types = [...new Set(shown.map(({ list }) => `${list.listType} ${list.typeVersion}`))];
    const columns = new Map(
      types.flatMap((type) => {
        const [code, version] = type.split(' ') as [string, string];
        const { declaration } = listType(code, Number(version))!;
        return declaration.columns.map((column) => [column.key, columnViewOf(column)] as const);
      }),
    );
    const { verdict, keptItemId, way, reason, settledAt, settledByName } = group;
    return {
      ...groupFields(group, members),
      rows: members.map((member) => {
        const seen = isSeen(member, read);
        return {
          ...memberView(member, read, names),
          values: seen ? maskedValues(member.item.values) : null,
          receivers: seen
            ? member.receivers.flatMap((receiver) => (receiver ? [names.get(receiver)!] : []))
            : [],
        };
      }),
      columns: [...columns.values()],
      outcome:
        verdict === null
          ? null
          : { verdict, keptItemId, way, reason: reason!, by: settledByName!, at: settledAt! },
      left: leftOver(group, members),
      maySettle: group.state === 'open' && maySettle(members, settle),
    };
  }

  /** A group with its rows, and where the person may see and settle. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const group = await manager.findOneBy(DuplicateGroup, { id });
    if (!group) throw notFound();
    const { read, settle } = await this.scopes(manager, actor, group.roundId);
    const members = (await this.membersOf(manager, [group])).get(id) ?? [];
    if (!members.some((member) => isSeen(member, read))) throw notFound();
    return { group, members, read, settle };
  }

  private async scopes(manager: EntityManager, actor: Actor, roundId: string) {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    await this.book.refresh(manager);
    const [read, settle] = await this.lists.scopesOf(manager, actor, [READ, SETTLE], roundId);
    return { read: read!, settle: settle! };
  }

  private base(manager: EntityManager, roundId: string, scope: OrganisationScope) {
    const codes = listTypes().map(({ declaration }) => declaration.code);
    const { sql, parameters } = scopeCondition(scope, codes, {
      listType: 'l.list_type',
      sides: ['l.giver_organisation_id', 'p.receiver_organisation_id'],
    });
    const own = `EXISTS (SELECT 1 FROM duplicate_row r JOIN handover_list l ON l.id = r.list_id
      JOIN portion p ON p.item_id = r.item_id WHERE r.group_id = g.id AND ${sql})`;
    return manager
      .createQueryBuilder(DuplicateGroup, 'g')
      .where('g.roundId = :roundId', { roundId })
      .andWhere(own, parameters);
  }

  private async membersOf(manager: EntityManager, groups: readonly DuplicateGroup[]) {
    const groupId = In(groups.map(({ id }) => id));
    const all = await manager.find(DuplicateRow, { where: { groupId }, order: { itemId: 'ASC' } });
    const rows = [...Map.groupBy(all, (row) => row.groupId).values()].flatMap((own) =>
      own.slice(0, MOST_ROWS),
    );
    const itemIds = [...new Set(rows.map(({ itemId }) => itemId))];
    const lists = await manager.findBy(HandoverList, {
      id: In([...new Set(rows.map(({ listId }) => listId))]),
    });
    const items = await manager.findBy(HandoverItem, { id: In(itemIds) });
    const portions = await manager.findBy(Portion, { itemId: In(itemIds) });
    const listById = new Map(lists.map((list) => [list.id, list]));
    const itemById = new Map(items.map((item) => [item.id, item]));
    const receivers = Map.groupBy(portions, ({ itemId }) => itemId);
    const members = rows.flatMap((row): Member[] => {
      const [list, item] = [listById.get(row.listId), itemById.get(row.itemId)];
      // An import that was undone between two questions took them away; the next search tells.
      if (!list || !item) return [];
      const own = (receivers.get(row.itemId) ?? []).map((each) => each.receiverOrganisationId);
      return [{ row, list, item, receivers: own }];
    });
    return Map.groupBy(members, ({ row }) => row.groupId);
  }

  private async namesOf(manager: EntityManager, members: readonly Member[]) {
    const ids = members.flatMap(({ list, receivers }) => [
      list.giverOrganisationId,
      ...receivers.flatMap((receiver) => receiver ?? []),
    ]);
    const bodies = await this.units.organisations(manager, [...new Set(ids)]);
    return new Map([...bodies].map(([id, { name }]) => [id, name]));
  }
}

const isSeen = ({ list, receivers }: Member, scope: OrganisationScope): boolean =>
  receivers.some((receiver) => maySee(scope, list, receiver));

/** Comparing all lists is for who answers for all of them, over the province. */
export const maySearch = (scope: OrganisationScope): boolean =>
  listTypes().every(
    ({ identifies, declaration }) => !identifies || scope.coversProvince(declaration.code),
  );

/** Whoever settles answers for the givers of all the rows. */
export const maySettle = (members: readonly Member[], scope: OrganisationScope): boolean =>
  members.every(({ list }) => scope.covers(list.giverOrganisationId, list.listType));

/** Rows of the same thing that are still handed over beside the one that stays. */
function leftOver({ verdict, keptItemId, settled }: DuplicateGroup, members: readonly Member[]) {
  if (verdict !== 'same') return 0;
  return members.filter(
    ({ item }) =>
      item.id !== keptItemId && item.bucket !== 'closed' && settled?.[item.id] === item.version,
  ).length;
}

function groupFields(group: DuplicateGroup, members: readonly Member[]) {
  const { id, register, kind, state, foundAt, version } = group;
  const columns = members.flatMap(({ list }) => {
    const type = listType(list.listType)!;
    const own = type.identifies?.find((each) => each.register === register && each.by === kind);
    const keys = own?.columns ?? [];
    return [type.declaration.columns.filter((column) => keys.includes(column.key))];
  })[0];
  const words = (language: 'vi' | 'en') =>
    (columns ?? []).map(({ header }) => header[language]).join(' + ') || kind;
  const what = { vi: words('vi'), en: words('en') };
  return { id, register, kind, what, state, foundAt, version };
}

function memberView(member: Member, scope: OrganisationScope, names: ReadonlyMap<string, string>) {
  const { list, item } = member;
  const { id: itemId, listId, rowCode, name, bucket } = item;
  return {
    listType: list.listType,
    listTypeName: listType(list.listType)!.declaration.name,
    giver: { id: list.giverOrganisationId, name: names.get(list.giverOrganisationId)! },
    seen: isSeen(member, scope)
      ? { itemId, listId, rowCode, name, bucket: bucket ?? ('outstanding' as const) }
      : null,
  };
}
