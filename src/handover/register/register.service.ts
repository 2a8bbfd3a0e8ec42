import { Injectable } from '@nestjs/common';
import { sealedKind } from '../../imports/declaration';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { maskedValues } from '../../platform/secrets/personal-value';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import { measuredColumns } from '../conservation/measured-columns';
import { DuplicatesReadModel } from '../duplicates/duplicates.read-model';
import { REVEAL } from '../handover.policy';
import { ListAccess } from '../list-access';
import { columnViewOf } from '../list-types.view';
import { listTypes } from '../list-types/list-types';
import type { ListType } from '../list-types/list-type';
import { mayLabel } from './labels';
import { RegisterAccess } from './register-access';
import { readCursor, writeCursor } from './register-cursor';
import { cursorUnknown } from './register.errors';
import type { AcceptedShare } from './register.read-model';
import { RegisterRows, type RegisterLine } from './register-rows';
import type {
  RegisterPage,
  RegisterQuery,
  RegisterTypeView,
  RegisterUnitView,
  RegisterView,
} from './register.schema';

/** The opening register (danh mục tiếp nhận) of a unit: what it accepted of all givers. */
@Injectable()
export class Registers {
  constructor(
    private readonly reader: Reader,
    private readonly access: RegisterAccess,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly rows: RegisterRows,
    private readonly duplicates: DuplicatesReadModel,
  ) {}

  /** Units with something accepted that the person may see. @throws notFound. */
  async all(actor: Actor, roundId: string): Promise<RegisterUnitView[]> {
    const { manager } = this.reader;
    const shares = await this.access.seen(manager, actor, roundId);
    const ids = [...new Set(shares.map((share) => share.receiverOrganisationId))];
    const bodies = await this.units.organisations(manager, ids);
    const byUnit = Map.groupBy(shares, (share) => bodies.get(share.receiverOrganisationId)!.unitId);
    const units = await this.units.units(manager, [...byUnit.keys()]);
    return [...byUnit]
      .map(([unitId, own]) => {
        const { name, code, sortKey } = units.get(unitId)!;
        return { unitId, name, code, sortKey, portions: added(own, 'portions') };
      })
      .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
      .map(({ sortKey: _sortKey, ...view }) => view);
  }

  /** The register of one unit, by kind of list and giver. @throws notFound. */
  async one(actor: Actor, roundId: string, unitId: string): Promise<RegisterView> {
    const { manager } = this.reader;
    const shares = await this.access.seen(manager, actor, roundId, { unitId });
    const reveal = await this.lists.scopeOf(manager, actor, REVEAL, roundId);
    const names = await this.access.namesOf(manager, shares);
    const marked = await this.duplicates.acceptedByList(
      manager,
      [...new Set(shares.map(({ listId }) => listId))],
      [...new Set(shares.map((share) => share.receiverOrganisationId))],
    );
    const { id, name, code } = (await this.units.unit(manager, unitId))!;
    const types = listTypes().flatMap((type): RegisterTypeView[] => {
      const own = shares.filter((share) => share.listType === type.declaration.code);
      return own.length === 0 ? [] : [typeView(type, own, names, marked, reveal)];
    });
    return { unit: { id, name, code }, types };
  }

  /** One page of rows; personal values are masked. @throws notFound, cursorUnknown. */
  async page(actor: Actor, roundId: string, query: RegisterQuery): Promise<RegisterPage> {
    const { after, pageSize, ...filter } = query;
    const cursor = after === undefined ? undefined : readCursor(after);
    if (after !== undefined && !cursor) throw cursorUnknown();
    const { manager } = this.reader;
    const part = await this.access.part(manager, actor, { roundId, ...filter });
    const found = await this.rows.page(manager, part, filter, pageSize + 1, cursor);
    const shown = found.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      rows: shown.map((line) => rowView(line, part.names)),
      next:
        found.length > pageSize && last
          ? writeCursor({ listId: last.listId, position: last.row.position })
          : null,
      // Counted once, with the first page; the others do not count it again.
      total: cursor ? null : await this.rows.count(manager, part, filter),
      columns: part.type.declaration.columns.map(columnViewOf),
    };
  }
}

const added = (shares: readonly AcceptedShare[], key: 'portions' | 'quantity' | 'money') =>
  shares.reduce((sum, share) => sum + share[key], 0);

const figuresOf = (shares: readonly AcceptedShare[]) => ({
  portions: added(shares, 'portions'),
  quantity: added(shares, 'quantity'),
  money: added(shares, 'money'),
});

function typeView(
  type: ListType,
  shares: readonly AcceptedShare[],
  names: ReadonlyMap<string, string>,
  marked: ReadonlyMap<string, number>,
  reveal: OrganisationScope,
): RegisterTypeView {
  const { code, name, columns } = type.declaration;
  const measured = measuredColumns(type);
  const givers = [...Map.groupBy(shares, ({ listId }) => listId)]
    .map(([listId, own]) => {
      const id = own[0]!.giverOrganisationId;
      const giver = { id, name: names.get(id)! };
      return { giver, listId, ...figuresOf(own), duplicates: marked.get(listId) ?? 0 };
    })
    .sort((a, b) => a.giver.name.localeCompare(b.giver.name, 'vi'));
  return {
    ...{ code, name, group: type.group, givers, ...figuresOf(shares) },
    counted: measured.find(({ measure }) => measure === 'quantity')!.name,
    moneyName: measured.find(({ measure }) => measure === 'money')?.name ?? null,
    duplicates: givers.reduce((sum, each) => sum + each.duplicates, 0),
    labels: mayLabel(type),
    masked: columns.some(sealedKind),
    mayReveal: shares.every((share) => reveal.covers(share.receiverOrganisationId, code)),
  };
}

function rowView(line: RegisterLine, names: ReadonlyMap<string, string>) {
  const { listId, giver, row, portions, duplicate } = line;
  const { id: itemId, rowCode, name, groupPath, values, origin } = row;
  return {
    ...{ itemId, listId, rowCode, name, groupPath, origin, giver },
    values: maskedValues(values),
    portions: portions.map(({ id, receiverOrganisationId, quantity, money, changedAt }) => {
      const receiver = { id: receiverOrganisationId!, name: names.get(receiverOrganisationId!)! };
      return {
        id,
        receiver,
        quantity: Number(quantity),
        money: Number(money),
        acceptedAt: changedAt,
      };
    }),
    duplicate: duplicate
      ? { groupId: duplicate.groupId, state: duplicate.state, kept: duplicate.kept }
      : null,
  };
}
