import type { Workbook } from '../../office/excel/workbook';
import { resultValues } from '../score';
import { RESULT_COLUMNS, RESULT_WORDS, type ResultKey } from './results-sheet';
import { SAID_FIELDS, type SaidField, type SaidOfItem } from './merge-results';
import { findTable, RowReading, type CellProblem } from './table-reading';

/** A row of a sheet that came back. */
export interface ReadRow {
  rowNumber: number;
  code: string;
  /** Which side of which trial it was made for; empty where the file no longer says so. */
  id: string;
  said: SaidOfItem;
  /** What was stored when the file was made; null where the file no longer says so. */
  base: SaidOfItem | null;
  /** Address of each cell. */
  cells: Record<SaidField, string>;
  problems: CellProblem[];
}

/**
 * Reads a sheet of results that was filled in somewhere else.
 * @returns null where no sheet has its columns.
 */
export function readResults(workbook: Workbook): ReadRow[] | null {
  const table = findTable<ResultKey>(workbook, RESULT_COLUMNS, ['code', 'result', 'id']);
  if (!table) return null;
  return table.rows.flatMap((row): ReadRow[] => {
    const problems: CellProblem[] = [];
    const reading = new RowReading(table, row, problems);
    // Notes below the table have neither a code nor an id.
    if (reading.blank(['id', 'result']) || reading.blank(['code'])) return [];
    const said: SaidOfItem = {
      result: reading.word('result', RESULT_WORDS) ?? null,
      note: reading.optional('note', 2000),
      evaluatedOn: reading.day('evaluatedOn'),
      documentNumber: reading.optional('documentNumber', 100),
      documentDay: reading.day('documentDay'),
      minutes: reading.whole('minutes', 0, 10_000),
    };
    const cells = Object.fromEntries(
      SAID_FIELDS.map((field) => [field, reading.cell(field)]),
    ) as Record<SaidField, string>;
    const [code, id] = [reading.text('code'), reading.text('id')];
    const base = baseOf(reading.text('base'));
    return [{ rowNumber: reading.number, code, id, said, base, cells, problems }];
  });
}

/** What `baseText` wrote; null for anything else: then every difference counts as one. */
function baseOf(text: string): SaidOfItem | null {
  try {
    const values: unknown = JSON.parse(text);
    if (!Array.isArray(values) || values.length !== SAID_FIELDS.length) return null;
    const [result, note, evaluatedOn, documentNumber, documentDay, minutes] = values as unknown[];
    const texts = [note, evaluatedOn, documentNumber, documentDay];
    const fits =
      (result === null || (resultValues as readonly unknown[]).includes(result)) &&
      texts.every((each) => each === null || typeof each === 'string') &&
      (minutes === null || typeof minutes === 'number');
    return fits
      ? ({ result, note, evaluatedOn, documentNumber, documentDay, minutes } as SaidOfItem)
      : null;
  } catch {
    return null;
  }
}
