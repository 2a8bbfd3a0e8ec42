import type { HandoverList } from '../handover/handover-list.entity';
import { LIST_TYPES, listType } from '../handover/list-types/list-types';
import type { ListBalance } from './province';

/** What is known of the body that hands a list over. */
export interface Giver {
  name: string;
  unitId: string;
}

/** The lists with their figures: givers in the order of the old units, then types in their own order. */
export function balancesOf(
  lists: readonly HandoverList[],
  givers: ReadonlyMap<string, Giver>,
  oldUnitIds: readonly string[],
): ListBalance[] {
  const place = new Map(oldUnitIds.map((id, index) => [id, index]));
  const typePlace = new Map(LIST_TYPES.map((type, index) => [type.declaration.code, index]));
  const order = (list: HandoverList) => {
    const unitId = givers.get(list.giverOrganisationId)?.unitId ?? '';
    return [place.get(unitId) ?? oldUnitIds.length, typePlace.get(list.listType) ?? 0] as const;
  };
  return [...lists]
    .sort((a, b) => {
      const [unitA, typeA] = order(a);
      const [unitB, typeB] = order(b);
      return unitA - unitB || typeA - typeB || (a.id < b.id ? -1 : 1);
    })
    .map((list) => balanceOf(list, givers.get(list.giverOrganisationId)));
}

function balanceOf(list: HandoverList, giver: Giver | undefined): ListBalance {
  const name = listType(list.listType)?.declaration.name;
  return {
    giver: giver?.name ?? list.giverOrganisationId,
    giverUnitId: giver?.unitId ?? null,
    listType: { code: list.listType, vi: name?.vi ?? '', en: name?.en ?? '' },
    state: list.state,
    declared: list.rowsDeclared,
    accepted: list.rowsAccepted,
    disputed: list.rowsDisputed,
    closed: list.rowsClosed,
    outstanding: list.rowsOutstanding,
    money: list.moneyDeclared,
  };
}
