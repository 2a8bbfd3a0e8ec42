import {
  assessItem,
  assessItemRows,
  getRehearsal,
  listRehearsals,
  planAssessmentRows,
  planResultRows,
  recordResult,
  recordResultRows,
  startRehearsal,
} from '../../api/sdk.gen';
import type { RecordResult, ResultRow } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  RecordResult,
  RehearsalItem,
  RehearsalRow,
  RehearsalSheet,
  ResultsPlan,
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
  /** A sheet to fill in without a line. */
  sheetAddress: (id: string, word: Word) =>
    `/api/rehearsals/${id}/${word === 'own' ? 'assessments' : 'results'}.xlsx`,
  planSheet: (id: string, word: Word, file: File) =>
    dataOf(
      (word === 'own' ? planAssessmentRows : planResultRows)({ path: { id }, body: { file } }),
    ),
  takeSheet: (id: string, word: Word, rows: ResultRow[]) =>
    dataOf((word === 'own' ? assessItemRows : recordResultRows)({ path: { id }, body: { rows } })),
};
