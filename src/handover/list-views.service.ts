import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import type { Page } from '../platform/http/paging';
import { maskedValues } from '../platform/secrets/personal-value';
import type { OrganisationScope } from '../units/organisation-scope';
import { UnitsReadModel } from '../units/units.read-model';
import { DeclarationRights } from './declaration-rights';
import type { HandoverList } from './handover-list.entity';
import {
  actsOffered,
  CHECK,
  CONFIRM,
  mayConfirm,
  REVEAL,
  revealOf,
  RIGHT_FOR,
  sidesOf,
  type ListPlace,
  type OfferedAct,
} from './handover.policy';
import { Closings, evidenceOf } from './conservation/closings';
import { measuredColumns } from './conservation/measured-columns';
import { HandoverReadModel } from './handover.read-model';
import type { ItemSearch, ItemView, ListView } from './handover.schema';
import { ItemsRepository } from './items.repository';
import { ListAccess } from './list-access';
import { balanceOfList } from './list-balance';
import { columnViewOf } from './list-types.view';
import { listType } from './list-types/list-types';
import { checkOf, StandingReadModel } from './standing.read-model';
import { PersonalSearch } from './personal-search';

/** One list and its items as the person may see them. */
@Injectable()
export class ListViews {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly figures: HandoverReadModel,
    private readonly items: ItemsRepository,
    private readonly standings: StandingReadModel,
    private readonly rights: DeclarationRights,
    private readonly personal: PersonalSearch,
    private readonly closings: Closings,
  ) {}

  /** @throws notFound outside the person's duties. */
  async list(actor: Actor, listId: string): Promise<ListView> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const { roundId, giverOrganisationId } = list;
    const receivers = await this.figures.byReceiver(manager, {
      roundId,
      listId,
      receivers: receiversSeen(seen, list),
    });
    const ids = receivers.flatMap(({ receiverOrganisationId }) => receiverOrganisationId ?? []);
    const names = await this.units.organisations(manager, [giverOrganisationId, ...ids]);
    const possible = await this.units.possibleReceivers(manager, roundId, giverOrganisationId);
    const type = listType(list.listType, list.typeVersion)!;
    return {
      ...listFields(list, names.get(giverOrganisationId)!.name),
      counted: type.counted,
      measures: measuredColumns(type),
      columns: type.declaration.columns.map(columnViewOf),
      closingReasons: type.closingReasons.map(({ demands = [], byCutOff = false, ...reason }) => ({
        ...{ ...reason, demands, byCutOff },
      })),
      receivers: receivers.map(({ receiverOrganisationId: id, balance }) => ({
        receiver: id === null ? null : { id, name: names.get(id)!.name },
        balance,
      })),
      possibleReceivers: possible.map(({ organisationId, name }) => ({ id: organisationId, name })),
      ...(await this.standing(manager, actor, list, ids)),
    };
  }

  /** A page of items; a receiver sees its own portions only, and personal values are masked. */
  async page(actor: Actor, listId: string, query: ItemSearch): Promise<Page<ItemView>> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const own = receiversSeen(seen, list);
    const { declaration } = listType(list.listType, list.typeVersion)!;
    const indexes = query.q ? this.personal.indexesOf(declaration, query.q) : [];
    const { items, portions, total } = await this.items.page(manager, listId, query, indexes, own);
    const shown = [...portions.values()].flat();
    const names = await this.receiverNames(manager, shown);
    const closed = shown.filter(({ bucket }) => bucket === 'closed').map(({ actId }) => actId);
    const evidence = await this.closings.ofActs(manager, closed);
    const rows = items.map((item): ItemView => {
      const { id, position, rowCode, name, groupPath, origin } = item;
      const values = maskedValues(item.values);
      return {
        ...{ id, position, rowCode, name, groupPath, origin, values },
        bucket: item.bucket!,
        portions: (portions.get(id) ?? []).map((portion) => {
          const { bucket, quantity, reason, note, changedAt } = portion;
          const { money, money2, money3, money4, money5 } = portion;
          const receiver = portion.receiverOrganisationId;
          return {
            id: portion.id,
            receiver: receiver === null ? null : { id: receiver, name: names.get(receiver)!.name },
            ...{ bucket, quantity, money, money2, money3, money4, money5 },
            ...{ reason, note, evidence: evidenceOf(evidence.get(portion.actId)), changedAt },
          };
        }),
      };
    });
    return { rows, total, page: query.page, pageSize: query.pageSize };
  }

  /** What this person may do with the list, and how it stands beside its rows. */
  private async standing(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    receiverIds: readonly string[],
  ) {
    const onBehalf = await this.standings.entries(manager, list.id);
    const as = await this.rights.capacity(manager, actor, list);
    const open = as === 'representative' && (await this.rights.represented(manager, list));
    const pending = onBehalf.some(({ state }) => state === 'pending');
    const { may, mayReveal } = await this.offered(manager, actor, list, receiverIds);
    const now = may.filter((act) => {
      if (act === 'import') return as === 'officer' || open;
      if (act === 'check') return list.checkedAt === null;
      if (act === 'uncheck') return list.checkedAt !== null;
      return act !== 'confirm' || pending;
    });
    const representation = as !== 'representative' ? null : open ? 'open' : 'ended';
    return {
      ...({ check: checkOf(list), onBehalf, representation } as const),
      may: now,
      mayReveal,
    };
  }

  private async offered(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    receiverIds: readonly string[],
  ): Promise<{ may: OfferedAct[]; mayReveal: boolean }> {
    const { giverOrganisationId, listType: type } = list;
    const whole = ['handover.read', 'import.write', REVEAL, CHECK, CONFIRM];
    const rights = [...new Set([...Object.values(RIGHT_FOR), ...whole])];
    const scopes = await this.lists.scopesOf(manager, actor, rights, list.roundId);
    const scopeBy = (right: string) => scopes[rights.indexOf(right)]!;
    const acts = actsOffered((right) =>
      [null, ...receiverIds].flatMap((receiver) => sidesOf(scopeBy(right), list, receiver)),
    );
    const scopesToReveal = { seen: scopeBy('handover.read'), reveal: scopeBy(REVEAL) };
    const may: OfferedAct[] = [
      ...acts,
      ...(scopeBy('import.write').covers(giverOrganisationId, type) ? (['import'] as const) : []),
      ...(scopeBy(CHECK).covers(giverOrganisationId, type) ? (['check', 'uncheck'] as const) : []),
      ...(mayConfirm(scopeBy(CONFIRM), list) ? (['confirm'] as const) : []),
    ];
    return { may, mayReveal: revealOf(scopesToReveal, list, [null, ...receiverIds]) === 'full' };
  }

  private receiverNames(
    manager: EntityManager,
    portions: readonly { receiverOrganisationId: string | null }[],
  ) {
    const ids = new Set(
      portions.flatMap(({ receiverOrganisationId }) => receiverOrganisationId ?? []),
    );
    return this.units.organisations(manager, [...ids]);
  }
}

/** Whose portions a person sees: all for the province and the giver, its own for a receiver. */
function receiversSeen(seen: OrganisationScope, list: ListPlace): string[] | undefined {
  const { giverOrganisationId, listType: type } = list;
  return seen.covers(giverOrganisationId, type) ? undefined : seen.organisationIds(type);
}

/** What every view of a list has. */
export function listFields(list: HandoverList, giverName: string) {
  const { id, roundId, state, filedAt, changedAt, version } = list;
  return {
    ...{ id, roundId, state, filedAt, changedAt, version },
    listType: list.listType,
    listTypeName: listType(list.listType, list.typeVersion)!.declaration.name,
    giver: { id: list.giverOrganisationId, name: giverName },
    balance: balanceOfList(list),
  };
}
