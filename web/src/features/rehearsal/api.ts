import {
  assessItem,
  getRehearsal,
  listRehearsals,
  recordResult,
  startRehearsal,
} from '../../api/sdk.gen';
import type { RecordResult } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  RecordResult,
  RehearsalItem,
  RehearsalRow,
  RehearsalSheet,
} from '../../api/types.gen';

export type Result = RecordResult['result'];
export const RESULTS: readonly Result[] = ['met', 'partly_met', 'not_met', 'not_applicable'];

/** Whose word an answer is: the unit's own, or that of the evaluating team, which counts. */
export type Word = 'own' | 'team';

export const rehearsalApi = {
  list: (roundId: string) => dataOf(listRehearsals({ path: { roundId } })),
  start: (roundId: string, unitId: string) =>
    dataOf(startRehearsal({ path: { roundId }, body: { unitId } })),
  sheet: (id: string) => dataOf(getRehearsal({ path: { id } })),
  answer: (id: string, word: Word, itemCode: string, version: number, body: RecordResult) => {
    const put = word === 'own' ? assessItem : recordResult;
    return dataOf(put({ path: { id, itemCode }, body, headers: ifMatch(version) }));
  },
};
