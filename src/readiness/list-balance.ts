import type { ListFigures } from '../handover/handover.read-model';
import { listType, listTypes } from '../handover/list-types/list-types';
import type { ListBalance } from './province';

/** What is known of the body that hands a list over. */
export interface Giver {
  name: string;
  unitId: string;
}

/** The lists with their figures: givers in the order of the old units, then types in their own order. */
export function balancesOf(
  lists: readonly ListFigures[],
  givers: ReadonlyMap<string, Giver>,
  oldUnitIds: readonly string[],
): ListBalance[] {
  const place = new Map(oldUnitIds.map((id, index) => [id, index]));
  const typePlace = new Map(listTypes().map((type, index) => [type.declaration.code, index]));
  const order = (list: ListFigures) => {
    const unitId = givers.get(list.giverOrganisationId)?.unitId ?? '';
    return [place.get(unitId) ?? oldUnitIds.length, typePlace.get(list.listType) ?? 0] as const;
  };
  return [...lists]
    .sort((a, b) => {
      const [unitA, typeA] = order(a);
      const [unitB, typeB] = order(b);
      return unitA - unitB || typeA - typeB || (a.listId < b.listId ? -1 : 1);
    })
    .map((list) => balanceOf(list, givers.get(list.giverOrganisationId)));
}

function balanceOf(list: ListFigures, giver: Giver | undefined): ListBalance {
  const { rows, money } = list.balance;
  const name = listType(list.listType)?.declaration.name;
  return {
    giver: giver?.name ?? list.giverOrganisationId,
    giverUnitId: giver?.unitId ?? null,
    listType: { code: list.listType, vi: name?.vi ?? '', en: name?.en ?? '' },
    state: list.state,
    declared: rows.declared,
    accepted: rows.accepted,
    disputed: rows.disputed,
    closed: rows.closed,
    outstanding: rows.outstanding,
    money: money.declared,
  };
}
