import type { CaseColumns } from '../list-types/list-type';
import { listTypes } from '../list-types/list-types';

/** A kind of list whose rows are cases, and the columns that say so. */
export interface CaseType {
  code: string;
  columns: CaseColumns;
}

/** Kinds of lists whose rows are cases, by their newest version. */
export function caseTypes(): CaseType[] {
  return listTypes().flatMap(({ cases, declaration }) =>
    cases ? [{ code: declaration.code, columns: cases }] : [],
  );
}
