import type { Cell } from '../../office/excel/workbook';
import { textRepairs, type TextRepair } from '../../office/vietnamese/repair-text';

/**
 * Everything that reading a cell may mend, each told beside its original and refusable: what the
 * reader of workbooks does to texts, and what a declared column makes of them.
 */
export const REPAIR_KINDS = [
  ...textRepairs,
  'day-text',
  'two-digit-year',
  'day-number',
  'month-first',
  'day-as-text',
  'number-text',
  'number-marks',
  'year-of-day',
  'no-value',
  'identifier-marks',
  'leading-zero',
  'power-of-ten',
  'code-zeros',
  'personal-number',
  'remembered',
  'unit-name',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

export const NOTHING_REFUSED: ReadonlySet<RepairKind> = new Set();

/** One mended cell: what stood there, and what is taken instead. */
export interface CellRepair {
  kind: RepairKind;
  from: string;
  to: string;
}

/** A repair with its place in the file. */
export interface RowRepair extends CellRepair {
  /** Address as Excel shows it. */
  cell: string;
  /** Key of the declared column. */
  column: string;
  /** A person does not want it: the original stands. */
  refused?: true;
}

/** How often each kind was done; refused ones are not counted. */
export type RepairCounts = Partial<Record<RepairKind, number>>;

const FONTS: readonly TextRepair[] = ['tcvn3-font', 'vni-font', 'tcvn3-pattern', 'vni-pattern'];

/** Which repairs of the reader are told of a cell: letters of an old font bring all others with them. */
export function readerRepairs({ repaired }: Pick<Cell, 'repaired'>): readonly TextRepair[] {
  if (!repaired) return [];
  const font = repaired.how.find((how) => FONTS.includes(how));
  return font ? [font] : repaired.how;
}

/** The text of a cell before what was refused; refusing a font brings back the file's own letters. */
export function textBefore(cell: Cell, refused: ReadonlySet<RepairKind>): string {
  const { repaired, text } = cell;
  return repaired && readerRepairs(cell).some((how) => refused.has(how)) ? repaired.from : text;
}
