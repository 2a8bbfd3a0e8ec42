import type { Sheet, SheetRow, Workbook } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';
import type { StatedFacts } from './catalogue-plan';
import { codeWithin, readCode } from './procedure-code';
import { readYes, SheetCells } from './sheet-cells';
import { columnsOf, levelColumns, numbersColumns, secondLineOf } from './sheet-headings';
import { noteOf, type NoteCode, type SheetNote } from './sheet-notes';
import {
  decisionIn,
  fieldNamed,
  fieldNumbered,
  isRemark,
  partNamed,
  speaksOf,
} from './sheet-parts';
import { Spans } from './sheet-spans';

/** A list of procedures as a workbook states it. */
export interface CatalogueSheet {
  listed: StatedFacts[];
  withdrawn: string[];
  /** Former code → code by which the file replaces it. */
  replaced: { oldCode: string; newCode: string }[];
  /** Of a provincial system: by code, whether submissions come in on line. */
  online: ReadonlyMap<string, boolean>;
  /** The decision that the heading of the file names. */
  decision: ReturnType<typeof decisionIn>;
  /** By code, whose procedures the part lists in which it stands; left out where that does not say. */
  parts: ReadonlyMap<string, 'commune' | 'other'>;
  notes: SheetNote[];
  /** total = heading + group + listed + continued + withdrawn + refused. */
  rows: Record<
    'total' | 'heading' | 'group' | 'listed' | 'continued' | 'withdrawn' | 'refused',
    number
  >;
}

/**
 * Reads lists of procedures from a workbook: the portal's own export, or the annex of a decision, whose parts are
 * headed by what they do (mới ban hành, sửa đổi, bãi bỏ), by level and by field. Header rows are found by their cells, on
 * every sheet that is shown; sheets without one are left alone.
 * @returns null when no sheet has a column of codes beside a column of names.
 */
export function readCatalogueSheets(workbook: Workbook): CatalogueSheet | null {
  const reading = new Reading();
  for (const sheet of workbook.sheets) reading.read(sheet);
  return reading.found ? reading.result() : null;
}

/** What may go on in the rows below, where a procedure takes more rows than one. */
const GOING_ON = ['fee', 'timeLimit', 'executedBy'] as const;

class Reading {
  found = false;
  private readonly listed = new Map<string, StatedFacts>();
  private readonly withdrawn = new Set<string>();
  private readonly replaced: CatalogueSheet['replaced'] = [];
  private readonly online = new Map<string, boolean>();
  private readonly parts = new Map<string, 'commune' | 'other'>();
  private readonly notes: SheetNote[] = [];
  private readonly rows = {
    ...{ total: 0, heading: 0, group: 0, listed: 0, continued: 0, withdrawn: 0, refused: 0 },
  };
  private decision: CatalogueSheet['decision'] = {};
  private cells!: SheetCells;
  private field: string | null = null;
  private part: 'commune' | 'other' | null = null;
  private going = false;
  private sheet = '';
  /** The procedure of the row above, and where it began. */
  private last: { row: number; facts: StatedFacts | null } | null = null;

  read(sheet: Sheet): void {
    const first = sheet.rows.findIndex((row) => columnsOf(row) !== null);
    if (first < 0) return;
    if (sheet.hidden) {
      this.notes.push(noteOf('sheet-hidden', sheet.name, sheet.name, 'A1'));
      return;
    }
    this.found = true;
    this.sheet = sheet.name;
    this.cells = new SheetCells(sheet.name, new Spans(sheet), this.notes, this.replaced);
    this.going = false;
    this.field = null;
    this.last = null;
    this.part = partNamed(sheet.name);
    this.rows.total += sheet.rows.length;
    this.rows.heading += first;
    const above = sheet.rows.slice(0, first);
    // What stands above the first heading may say what the whole sheet is about.
    for (const row of above) this.turn(wordsOf(row));
    this.decide(above);
    for (const row of sheet.rows.slice(first)) this.take(row);
  }

  result(): CatalogueSheet {
    const { replaced, online, decision, parts, notes, rows } = this;
    const listed = [...this.listed.values()];
    const withdrawn = [...this.withdrawn];
    return { listed, withdrawn, replaced, online, decision, parts, notes, rows };
  }

  /** Only the first heading that names a decision counts: an annex has one. */
  private decide(above: readonly SheetRow[]): void {
    if (this.decision.decisionNumber) return;
    this.decision = decisionIn(above.map(wordsOf).join(' '));
    const { decisionNumber, decisionDate } = this.decision;
    if (!decisionNumber) return;
    const told = [decisionNumber, decisionDate?.split('-').toReversed().join('/')];
    const row = above.find((each) => decisionIn(wordsOf(each)).decisionNumber) ?? above[0]!;
    this.notes.push(
      noteOf('decision-read', told.filter(Boolean).join(', '), this.sheet, `A${row.number}`),
    );
  }

  private take(row: SheetRow): void {
    const columns = columnsOf(row);
    if (columns) {
      this.cells.columns = columns;
      this.cells.levels = levelColumns(row);
      this.rows.heading += 1;
      this.last = null;
    } else if (numbersColumns(row) || this.isSecondLine(row)) this.rows.heading += 1;
    else if (this.isGroup(row)) {
      this.turn(wordsOf(row));
      this.rows.group += 1;
      this.last = null;
    } else if (this.goesOn(row)) this.rows.continued += 1;
    else this.takeProcedure(row);
  }

  /** Below the heading, before the first row of the list: names parts of merged columns. */
  private isSecondLine(row: SheetRow): boolean {
    const begun = this.last !== null || this.cells.text(row, 'code') !== '';
    const columns = begun ? null : secondLineOf(row, this.cells.columns);
    if (!columns) return false;
    this.cells.columns = columns;
    for (const [column, level] of levelColumns(row)) this.cells.levels.set(column, level);
    return true;
  }

  /** Words that stand alone in a row, without a code and without a number that counts procedures. */
  private isGroup(row: SheetRow): boolean {
    const own = this.cells.own(row, 'code');
    const words = wordsOf(row);
    const text = row.cells.find((each) => !/^[\d.)(\s]*$/.test(each.text))?.text ?? '';
    // A total may stand in the column of codes: "Tổng cộng | 12".
    if (isRemark(text) && (/^\d{0,4}$/.test(own) || own === text.trim())) return true;
    if (own !== '' && readCode(own)?.unusual === false) return false;
    const lone = new Set(
      row.cells.map((each) => fold(each.text)).filter((each) => each.length > 6),
    );
    if (lone.size > 1) return false;
    if (lone.size === 1 && fieldNamed(words) !== null) return true;
    if (row.cells.some((each) => /^\d+[.)]?$/.test(each.text.trim()))) return false;
    if (this.cells.columns.field === undefined && fieldNumbered(words) !== null) return true;
    return lone.size === 1 && (speaksOf(words) !== null || partNamed(words) !== null);
  }

  private turn(words: string): void {
    const speaks = speaksOf(words);
    if (speaks) this.going = speaks === 'withdrawn';
    this.part = partNamed(words) ?? this.part;
    const field = fieldNamed(words);
    if (field !== null) this.field = field;
    else if (this.cells.columns.name !== undefined) this.field = fieldNumbered(words) ?? this.field;
  }

  /** A row of a procedure that began above: its code is merged down to here, or neither code nor name stand in it. */
  private goesOn(row: SheetRow): boolean {
    if (!this.last || this.cells.own(row, 'code') !== '') return false;
    const above = this.cells.codeFrom(row);
    const within = above !== null && above.number >= this.last.row;
    const silent =
      this.cells.own(row, 'name') === '' && GOING_ON.some((key) => this.cells.own(row, key) !== '');
    if (!within && !silent) return false;
    const { facts } = this.last;
    for (const key of GOING_ON) {
      const more = this.cells.own(row, key).replace(/\s+/g, ' ');
      if (facts && more !== '')
        facts[key] =
          this.cells.short(row, key, [facts[key], more].filter(Boolean).join('\n')) ?? null;
    }
    return true;
  }

  private takeProcedure(row: SheetRow): void {
    const told = this.cells.own(row, 'name').replace(/\s+/g, ' ');
    const inName = this.cells.columns.code === this.cells.columns.name;
    const own = inName ? null : readCode(this.cells.own(row, 'code'));
    const found = own === null ? codeWithin(told) : null;
    const read = own ?? found?.read ?? null;
    const name = found?.words ?? told;
    const gone = this.going || speaksOf(this.cells.text(row, 'state')) === 'withdrawn';
    const known = read && (this.listed.has(read.code) || this.withdrawn.has(read.code));
    const problem: NoteCode | false = !read
      ? 'code-missing'
      : read.code.length > 40
        ? 'code-too-long'
        : name === '' && !gone
          ? 'name-missing'
          : known === true && 'code-twice';
    this.last = { row: row.number, facts: null };
    if (problem || !read) {
      this.rows.refused += 1;
      const at = problem === 'name-missing' ? 'name' : 'code';
      this.cells.note(row, at, problem || 'code-missing', read?.code ?? name);
      return;
    }
    if (read.restored) this.cells.note(row, 'code', 'code-restored', read.code);
    if (read.unusual) this.cells.note(row, 'code', 'code-unusual', read.code);
    if (read.within && own) this.cells.note(row, 'code', 'code-within', read.code);
    this.cells.replaces(row, read.code);
    if (gone) this.withdrawn.add(read.code);
    else {
      const facts = this.cells.facts(row, read.code, name, this.field);
      this.last.facts = facts;
      this.listed.set(read.code, facts);
    }
    if (this.part) this.parts.set(read.code, this.part);
    const online = readYes(this.cells.text(row, 'online'));
    if (online !== null) this.online.set(read.code, online);
    this.rows[gone ? 'withdrawn' : 'listed'] += 1;
  }
}

const wordsOf = (row: SheetRow): string => row.cells.map(({ text }) => text).join(' ');

/** Whether a commune's People's Committee, or its one-stop desk, is among those who carry the procedure out. */
export function isForCommunes({ executedBy }: Pick<StatedFacts, 'executedBy'>): boolean {
  return (executedBy ?? '')
    .split('\n')
    .some((agency) =>
      /(uy ban nhan dan|ubnd|cap|mot cua|hanh chinh cong).* (xa|phuong|dac khu)\b|^cap xa/.test(
        fold(agency),
      ),
    );
}
