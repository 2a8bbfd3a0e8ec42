import type { ResultValue } from '../score';

/** What is said of one item; null where nothing is. */
export interface SaidOfItem {
  result: ResultValue | null;
  note: string | null;
  evaluatedOn: string | null;
  documentNumber: string | null;
  documentDay: string | null;
  minutes: number | null;
}
export const SAID_FIELDS = [
  ...(['result', 'note', 'evaluatedOn', 'documentNumber', 'documentDay', 'minutes'] as const),
];
export type SaidField = (typeof SAID_FIELDS)[number];

export const NOTHING_SAID: SaidOfItem = {
  ...{ result: null, note: null, evaluatedOn: null },
  ...{ documentNumber: null, documentDay: null, minutes: null },
};

/** A cell that was changed here and there, each in its own way. */
export interface CellConflict {
  field: SaidField;
  there: string | number | null;
  inFile: string | number | null;
}

export interface MergedItem {
  /** What is said once the file is taken. */
  merged: SaidOfItem;
  /** Cells that change what is there. */
  changed: SaidField[];
  conflicts: CellConflict[];
}

/**
 * Puts a row of a file and what is stored together, cell by cell: what only the file changed is taken, what only others
 * changed stays, what both changed is a conflict and stays as it is stored. A note, a number and a day speak about the
 * result: where that is in conflict, nothing of the row is taken.
 * @param base what was stored when the file was made; null where the file no longer says so.
 */
export function mergeItem(
  file: SaidOfItem,
  base: SaidOfItem | null,
  there: SaidOfItem,
): MergedItem {
  const merged: SaidOfItem = { ...there };
  const changed: SaidField[] = [];
  const conflicts: CellConflict[] = [];
  const untouched = SAID_FIELDS.every((field) => there[field] === null);
  for (const field of SAID_FIELDS) {
    if (file[field] === there[field]) continue;
    if (base !== null && file[field] === base[field]) continue;
    const onlyHere = base === null ? untouched : there[field] === base[field];
    if (onlyHere) {
      changed.push(field);
      Object.assign(merged, { [field]: file[field] });
    } else {
      conflicts.push({ field, there: there[field], inFile: file[field] });
    }
  }
  if (conflicts.some(({ field }) => field === 'result'))
    return { merged: there, changed: [], conflicts };
  return { merged, changed, conflicts };
}
