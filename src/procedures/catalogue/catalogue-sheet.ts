import { readDayText } from '../../imports/day-text';
import type { Sheet, SheetRow, Workbook } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';
import type { StatedFacts } from './catalogue-plan';
import { readCode } from './procedure-code';
import { readServiceLevel } from './service-level';
import {
  columnsOf,
  fieldNamed,
  numbersColumns,
  speaksOf,
  type SheetColumn,
  type SheetColumns,
} from './sheet-headings';
import { letters, noteOf, type NoteCode, type SheetNote } from './sheet-notes';

/** A list of procedures as a workbook states it. */
export interface CatalogueSheet {
  listed: StatedFacts[];
  withdrawn: string[];
  /** Former code → code by which the file replaces it. */
  replaced: { oldCode: string; newCode: string }[];
  /** Of a provincial system: by code, whether submissions come in on line. */
  online: ReadonlyMap<string, boolean>;
  notes: SheetNote[];
  /** total = heading + group + listed + withdrawn + refused. */
  rows: Record<'total' | 'heading' | 'group' | 'listed' | 'withdrawn' | 'refused', number>;
}

const MOST: Partial<Record<SheetColumn, number>> = {
  ...{ name: 2000, field: 300, controllingBody: 300, fee: 2000, timeLimit: 500 },
  ...{ decisionNumber: 100, executedBy: 20_000 },
};

/**
 * Reads lists of procedures from a workbook: the portal's own export, or the annex of a decision, whose parts are
 * headed by what they do (mới ban hành, sửa đổi, bãi bỏ) and by field. Header rows are found by their cells, on every
 * sheet; sheets without one are left alone.
 * @returns null when no sheet has a column of codes beside a column of names.
 */
export function readCatalogueSheets(workbook: Workbook): CatalogueSheet | null {
  const reading = new Reading();
  for (const sheet of workbook.sheets) reading.read(sheet);
  return reading.found ? reading.result() : null;
}

class Reading {
  found = false;
  private readonly listed = new Map<string, StatedFacts>();
  private readonly withdrawn = new Set<string>();
  private readonly replaced: CatalogueSheet['replaced'] = [];
  private readonly online = new Map<string, boolean>();
  private readonly notes: SheetNote[] = [];
  private readonly rows = { total: 0, heading: 0, group: 0, listed: 0, withdrawn: 0, refused: 0 };
  private columns: SheetColumns = {};
  private field: string | null = null;
  private going = false;
  private sheet = '';

  read(sheet: Sheet): void {
    const first = sheet.rows.findIndex((row) => columnsOf(row) !== null);
    if (first < 0) return;
    this.found = true;
    this.sheet = sheet.name;
    this.going = false;
    this.field = null;
    this.rows.total += sheet.rows.length;
    this.rows.heading += first;
    // What stands above the first heading may say what the whole sheet is about.
    for (const row of sheet.rows.slice(0, first)) this.turn(wordsOf(row));
    for (const row of sheet.rows.slice(first)) this.take(row);
  }

  result(): CatalogueSheet {
    const { replaced, online, notes, rows } = this;
    const listed = [...this.listed.values()];
    return { listed, withdrawn: [...this.withdrawn], replaced, online, notes, rows };
  }

  private take(row: SheetRow): void {
    const columns = columnsOf(row);
    if (columns || numbersColumns(row)) {
      if (columns) this.columns = columns;
      this.rows.heading += 1;
    } else if (this.isGroup(row)) {
      this.turn(wordsOf(row));
      this.rows.group += 1;
    } else this.takeProcedure(row);
  }

  /** Words that stand alone in a row, without a code. */
  private isGroup(row: SheetRow): boolean {
    if (this.text(row, 'code') !== '' && readCode(this.text(row, 'code'))?.unusual === false)
      return false;
    const words = wordsOf(row);
    const lone = new Set(row.cells.map(({ text }) => fold(text)).filter((each) => each.length > 6));
    return lone.size === 1 && (speaksOf(words) !== null || fieldNamed(words) !== null);
  }

  private turn(words: string): void {
    const speaks = speaksOf(words);
    if (speaks) this.going = speaks === 'withdrawn';
    this.field = fieldNamed(words) ?? this.field;
  }

  private takeProcedure(row: SheetRow): void {
    const read = readCode(this.text(row, 'code'));
    const name = this.text(row, 'name').replace(/\s+/g, ' ');
    const gone = this.going || speaksOf(this.text(row, 'state')) === 'withdrawn';
    const known = read && (this.listed.has(read.code) || this.withdrawn.has(read.code));
    const problem: NoteCode | false = !read
      ? 'code-missing'
      : read.code.length > 40
        ? 'code-too-long'
        : name === '' && !gone
          ? 'name-missing'
          : known === true && 'code-twice';
    if (problem || !read) {
      this.rows.refused += 1;
      const at = problem === 'name-missing' ? 'name' : 'code';
      this.note(row, at, problem || 'code-missing', read?.code ?? name);
      return;
    }
    if (read.restored) this.note(row, 'code', 'code-restored', read.code);
    if (read.unusual) this.note(row, 'code', 'code-unusual', read.code);
    this.replaces(row, read.code);
    if (gone) this.withdrawn.add(read.code);
    else this.listed.set(read.code, this.facts(row, read.code, name));
    const online = readYes(this.text(row, 'online'));
    if (online !== null) this.online.set(read.code, online);
    this.rows[gone ? 'withdrawn' : 'listed'] += 1;
  }

  private facts(row: SheetRow, code: string, name: string): StatedFacts {
    const stated: StatedFacts = { code, name: this.short(row, 'name', name) ?? '' };
    const put = <Key extends keyof StatedFacts>(key: Key, value: StatedFacts[Key] | undefined) => {
      if (value !== undefined) stated[key] = value;
    };
    const line = (column: SheetColumn) =>
      this.short(row, column, this.text(row, column).replace(/\s+/g, ' '));
    put('field', line('field') ?? this.field ?? undefined);
    const agencies = this.text(row, 'executedBy').split(/[\n;]/);
    const named = [...new Set(agencies.map((each) => each.trim()).filter(Boolean))];
    put('executedBy', this.short(row, 'executedBy', named.join('\n')));
    put('controllingBody', line('controllingBody'));
    put('fee', line('fee'));
    put('timeLimit', line('timeLimit'));
    this.decision(row, put);
    const level = readServiceLevel(this.text(row, 'level'));
    if (level === 'unclear') this.note(row, 'level', 'level-unclear', this.text(row, 'level'));
    else put('level', level ?? undefined);
    return stated;
  }

  /** "123/QĐ-UBND ngày 20/6/2025" in one cell tells number and day. */
  private decision(
    row: SheetRow,
    put: (key: 'decisionNumber' | 'decisionDate' | 'effectiveOn', value?: string) => void,
  ): void {
    const [number, day] = this.text(row, 'decisionNumber').split(/,?\s+ngày\s+/iu);
    put('decisionNumber', this.short(row, 'decisionNumber', number!.trim()));
    put('decisionDate', this.day(row, 'decisionDate') ?? this.dayIn(row, 'decisionNumber', day));
    put('effectiveOn', this.day(row, 'effectiveOn'));
  }

  private replaces(row: SheetRow, newCode: string): void {
    for (const text of this.text(row, 'oldCodes').split(/[\s;,]+(?=\d\.)|[\n;]/)) {
      const old = readCode(text);
      if (!old) continue;
      if (old.unusual) this.note(row, 'oldCodes', 'old-code-unclear', text);
      else if (old.code !== newCode) this.replaced.push({ oldCode: old.code, newCode });
    }
  }

  private day(row: SheetRow, column: SheetColumn): string | undefined {
    return this.dayIn(row, column, this.text(row, column));
  }

  private dayIn(row: SheetRow, column: SheetColumn, text = ''): string | undefined {
    if (text.trim() === '') return undefined;
    const read = readDayText(text.trim());
    if (read.kind === 'day') return read.day;
    this.note(row, column, 'day-unclear', text.trim());
    return undefined;
  }

  /** The text, or undefined where the file states none that can be kept. */
  private short(row: SheetRow, column: SheetColumn, text: string): string | undefined {
    if (text === '') return undefined;
    if (text.length <= (MOST[column] ?? Infinity)) return text;
    this.note(row, column, 'value-too-long', text.slice(0, 60));
    return column === 'name' ? text.slice(0, MOST.name) : undefined;
  }

  private text(row: SheetRow, column: SheetColumn): string {
    const at = this.columns[column];
    const cell = at === undefined ? undefined : row.cells.find((each) => each.column === at);
    return (cell?.text ?? '').normalize('NFC').trim();
  }

  private note(row: SheetRow, column: SheetColumn, code: NoteCode, value: string): void {
    const cell = `${letters(this.columns[column] ?? 1)}${row.number}`;
    this.notes.push(noteOf(code, value, this.sheet, cell));
  }
}

/** Yes or no in a cell; null for an empty one and for words that are neither. */
function readYes(text: string): boolean | null {
  const words = fold(text);
  if (/^(co|x|1|yes|true|da mo|dang mo|dang nhan|hoat dong|dang hoat dong)$/.test(words))
    return true;
  return /^(khong|0|no|false|chua|chua mo|tam dung|dung|ngung)$/.test(words) ? false : null;
}

const wordsOf = (row: SheetRow): string => row.cells.map(({ text }) => text).join(' ');

/** Whether a commune's People's Committee, or its one-stop desk, is among those who carry the procedure out. */
export function isForCommunes({ executedBy }: Pick<StatedFacts, 'executedBy'>): boolean {
  return (executedBy ?? '')
    .split('\n')
    .some((agency) =>
      /(uy ban nhan dan|ubnd|cap|mot cua).* (xa|phuong)\b|^cap xa/.test(fold(agency)),
    );
}
