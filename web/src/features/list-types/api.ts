import {
  addListTypeColumn,
  changeAskedList,
  createListType,
  getAskedLists,
  getListType,
} from '../../api/sdk.gen';
import type { AskedListChange, NewColumn, NewListType } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  AskedList,
  AskedListChange,
  ListTypeDetail,
  NewColumn,
  NewListType,
} from '../../api/types.gen';

/** Kinds of lists, and what a round asks for of each. */
export const listTypesApi = {
  one: (code: string) => dataOf(getListType({ path: { code } })),
  create: (body: NewListType) => dataOf(createListType({ body })),
  addColumn: (code: string, version: number, body: NewColumn) =>
    dataOf(addListTypeColumn({ path: { code }, headers: ifMatch(version), body })),
  asked: (roundId: string) => dataOf(getAskedLists({ path: { roundId } })),
  ask: (roundId: string, code: string, version: number, body: AskedListChange) =>
    dataOf(changeAskedList({ path: { roundId, code }, headers: ifMatch(version), body })),
};

/** Beginnings of the keys of everything read about kinds of lists. */
export const LIST_TYPE_KEY = ['list-type'] as const;
export const ASKED_KEY = ['asked-lists'] as const;
