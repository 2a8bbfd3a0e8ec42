import { readDayText } from '../../imports/day-text';
import { cellAddress } from '../../office/excel/cell-address';
import type { SheetRow, Workbook } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';

/** A cell that cannot be taken, and why. */
export interface CellProblem {
  sheet: string;
  /** Such as `C12`; empty where it is about the sheet. */
  cell: string;
  vi: string;
  en: string;
}

/** Without marks, capitals and punctuation: headings and words are known again however they were typed. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9_]+/g, ' ')
    .trim();

/** A table of a workbook, found by its headings. */
export interface FoundTable<Key extends string> {
  sheet: string;
  columns: ReadonlyMap<Key, number>;
  rows: SheetRow[];
}

/**
 * Looks for a table by its headings, in whatever order its columns stand and however much stands above it.
 * @param headings of each column.
 * @param needed those without which it is another table.
 * @returns null where no sheet has it.
 */
export function findTable<Key extends string>(
  workbook: Workbook,
  headings: Readonly<Record<Key, string>>,
  needed: readonly Key[],
): FoundTable<Key> | null {
  const keys = new Map(
    (Object.entries(headings) as [Key, string][]).map(([key, header]) => [plain(header), key]),
  );
  for (const { name: sheet, rows } of workbook.sheets) {
    for (const [at, row] of rows.entries()) {
      const columns = new Map<Key, number>();
      for (const { text, column } of row.cells) {
        const key = keys.get(plain(text));
        if (key && !columns.has(key)) columns.set(key, column);
      }
      if (needed.every((key) => columns.has(key)))
        return { sheet, columns, rows: rows.slice(at + 1) };
    }
  }
  return null;
}

/** Reads one row of a table; what cannot be taken is told with its cell. */
export class RowReading<Key extends string> {
  constructor(
    private readonly table: FoundTable<Key>,
    private readonly row: SheetRow,
    private readonly problems: CellProblem[],
  ) {}

  get number(): number {
    return this.row.number;
  }

  /** Whether every one of these cells is empty. */
  blank(keys: readonly Key[]): boolean {
    return keys.every((key) => this.text(key) === '');
  }

  text(key: Key): string {
    const column = this.table.columns.get(key);
    const cell = this.row.cells.find((each) => each.column === column);
    return (cell?.text ?? '').normalize('NFC').trim();
  }

  /** @returns null where the cell is empty, or longer than it may be. */
  optional(key: Key, most: number): string | null {
    const text = this.text(key);
    if (text.length > most)
      this.problem(key, `Dài quá ${most} ký tự.`, `Longer than ${most} characters.`);
    return text === '' || text.length > most ? null : text;
  }

  needed(key: Key, most: number): string {
    const text = this.optional(key, most);
    if (text === null && this.text(key) === '')
      this.problem(key, 'Ô này không được để trống.', 'This cell must not be empty.');
    return text ?? '';
  }

  /** One of some words. @returns undefined for an empty cell, or one that is none of them. */
  word<Value extends string>(key: Key, words: Readonly<Record<Value, string>>): Value | undefined {
    const text = plain(this.text(key));
    if (text === '') return undefined;
    const found = (Object.entries(words) as [Value, string][]).find(
      ([, word]) => plain(word) === text,
    );
    if (found) return found[0];
    const known = Object.values<string>(words).join(', ');
    this.problem(key, `Ghi một trong các từ: ${known}.`, `Write one of: ${known}.`);
    return undefined;
  }

  /** `YYYY-MM-DD`; null for an empty cell, or one that is no clear day. */
  day(key: Key): string | null {
    const text = this.text(key);
    if (text === '') return null;
    const read = readDayText(text);
    if (read.kind === 'day') return read.day;
    const [vi, en] = [
      `“${text}” không rõ ngày. Ghi dạng 20/06/2025.`,
      `"${text}" is no clear day.`,
    ];
    this.problem(key, vi, en);
    return null;
  }

  /** A whole number from `least` to `most`; null for an empty cell, or what is none. */
  whole(key: Key, least: number, most: number): number | null {
    const text = this.text(key);
    if (text === '') return null;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const limits = `từ ${least} đến ${most}`;
    this.problem(key, `Ghi số nguyên ${limits}.`, `Write a whole number, ${least} to ${most}.`);
    return null;
  }

  problem(key: Key, vi: string, en: string): void {
    this.problems.push({ sheet: this.table.sheet, cell: this.cell(key), vi, en });
  }

  cell(key: Key): string {
    return cellAddress(this.row.number, this.table.columns.get(key) ?? 1);
  }
}
