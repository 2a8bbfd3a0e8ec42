import { PERSONAL_KINDS, type PersonalKind } from '../platform/secrets/personal-value';
import type { RowRule } from './row-rule';

/** What one column of a list may hold. `money` = whole đồng, `quantity` = thousandths, both JavaScript integers. */
export const COLUMN_TYPES = [
  'text',
  'integer',
  'decimal',
  'money',
  'quantity',
  'day',
  'choice',
  'flag',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A name or sentence in the two languages of the product; Vietnamese is the original. */
export interface Wording {
  vi: string;
  en: string;
}

/** One admissible answer of a `choice` column; `value` is what is stored. */
export interface ChoiceDeclaration extends Wording {
  value: string;
  aliases: string[];
}

/** One column of a list: how officers head it and what its cells mean. */
export interface ColumnDeclaration {
  key: string;
  header: Wording;
  /** Other headings met in officers' files; compared after `normaliseHeader`. */
  aliases: string[];
  type: ColumnType;
  required: boolean;
  /** Unit of measure that may stand behind a number in the cell ("cái", "m2"). */
  unit?: string;
  choices?: ChoiceDeclaration[];
  /**
   * How its values are guarded: `personal` is said of a person but stays readable for the work;
   * a kind of `PERSONAL_KINDS` rests sealed and is shown masked.
   */
  sensitivity?: 'none' | 'personal' | PersonalKind;
  maxLength?: number;
}

/** A list type as data: everything the importer has to know about one kind of handover list. */
export interface ListDeclaration {
  /** Code of the list type, e.g. `A1b`. */
  code: string;
  name: Wording;
  columns: ColumnDeclaration[];
  /** Columns that together say which thing a row is about. */
  key: string[];
  /** Column that takes the text of the group rows above a row where its own cell is empty. */
  groupField?: string;
  /** Column that names the receiving unit; its text is resolved against `PlanContext.receivers`. */
  receiverColumn?: string;
  quantityColumn?: string;
  moneyColumn?: string;
  officialForm?: string;
  /** What a workbook may say elsewhere than in a column, see `saidAbove`. */
  elsewhere?: {
    /** Kind, number and year of a period stand in the title. */
    period?: true;
    /** What holds where no column says anything. */
    otherwise?: RowValues;
  };
  rules?: RowRule[];
  version: number;
}

/** The value of one cell as stored: money in đồng, quantity in thousandths, days as `YYYY-MM-DD`. */
export type RowValue = string | number | boolean | null;

/** Values of one row by column key. */
export type RowValues = Record<string, RowValue>;

/** @returns the kind under which values of the column are sealed, or undefined for open columns. */
export function sealedKind({ sensitivity }: ColumnDeclaration): PersonalKind | undefined {
  return PERSONAL_KINDS.find((kind) => kind === sensitivity);
}

/** @returns the declared column, or undefined where the list has none of that key. */
export function columnOf(declaration: ListDeclaration, key: string): ColumnDeclaration | undefined {
  return declaration.columns.find((column) => column.key === key);
}
