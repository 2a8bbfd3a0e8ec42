import { readDayText } from '../../imports/day-text';
import type { SheetRow } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';
import type { StatedFacts } from './catalogue-plan';
import { readCode } from './procedure-code';
import { readServiceLevel, SERVICE_LEVEL_WORDS, type ServiceLevel } from './service-level';
import type { SheetColumn, SheetColumns } from './sheet-headings';
import { letters, noteOf, type NoteCode, type SheetNote } from './sheet-notes';
import type { Spans } from './sheet-spans';

const MOST: Partial<Record<SheetColumn, number>> = {
  ...{ name: 2000, field: 300, controllingBody: 300, fee: 2000, timeLimit: 500 },
  ...{ decisionNumber: 100, executedBy: 20_000 },
};

/** What the cells of one sheet say, and what a person should look at in them. */
export class SheetCells {
  columns: SheetColumns = {};
  /** Columns in which a service level is ticked. */
  levels = new Map<number, ServiceLevel>();

  /**
   * @param spans of the sheet. @param notes where remarks go.
   * @param replaced where former codes and their successors go.
   */
  constructor(
    private readonly sheet: string,
    private readonly spans: Spans,
    private readonly notes: SheetNote[],
    private readonly replaced: { oldCode: string; newCode: string }[],
  ) {}

  /**
   * What a row states of a procedure.
   * @param heading the field that the part names in which the row stands.
   */
  facts(row: SheetRow, code: string, name: string, heading: string | null): StatedFacts {
    const stated: StatedFacts = { code, name: this.short(row, 'name', name) ?? '' };
    const put = <Key extends keyof StatedFacts>(key: Key, value: StatedFacts[Key] | undefined) => {
      if (value !== undefined) stated[key] = value;
    };
    const line = (column: SheetColumn) =>
      this.short(row, column, this.text(row, column).replace(/\s+/g, ' '));
    put('field', line('field') ?? heading ?? undefined);
    const agencies = this.text(row, 'executedBy').split(/[\n;]/);
    const named = [...new Set(agencies.map((each) => each.trim()).filter(Boolean))];
    put('executedBy', this.short(row, 'executedBy', named.join('\n')));
    put('controllingBody', line('controllingBody'));
    put('fee', line('fee'));
    put('timeLimit', line('timeLimit'));
    this.decisionOf(row, put);
    put('level', this.level(row) ?? undefined);
    return stated;
  }

  private level(row: SheetRow): ServiceLevel | null {
    const level = readServiceLevel(this.text(row, 'level'));
    if (level !== 'unclear') return level ?? this.ticked(row);
    this.note(row, 'level', 'level-unclear', this.text(row, 'level'));
    return null;
  }

  /** The level whose column is ticked; unclear where more than one is. */
  private ticked(row: SheetRow): ServiceLevel | null {
    const levels = [...this.levels].filter(([column]) => {
      const text = this.spans.cell(row, column)?.text ?? '';
      return readYes(text) === true || /^[✓✔√x+]$/iu.test(text.trim());
    });
    if (levels.length < 2) return levels[0]?.[1] ?? null;
    const cell = `${letters(levels[0]![0])}${row.number}`;
    const words = levels.map(([, level]) => SERVICE_LEVEL_WORDS[level]).join(', ');
    this.notes.push(noteOf('level-unclear', words, this.sheet, cell));
    return null;
  }

  /** "123/QĐ-UBND ngày 20/6/2025" in one cell tells number and day. */
  private decisionOf(
    row: SheetRow,
    put: (key: 'decisionNumber' | 'decisionDate' | 'effectiveOn', value?: string) => void,
  ): void {
    const [number, day] = this.text(row, 'decisionNumber').split(/,?\s+ngày\s+/iu);
    put('decisionNumber', this.short(row, 'decisionNumber', number!.trim()));
    put('decisionDate', this.day(row, 'decisionDate') ?? this.dayIn(row, 'decisionNumber', day));
    put('effectiveOn', this.day(row, 'effectiveOn'));
  }

  /** Writes down which codes the row's one replaces. */
  replaces(row: SheetRow, newCode: string): void {
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
  short(row: SheetRow, column: SheetColumn, text: string): string | undefined {
    if (text === '') return undefined;
    if (text.length <= (MOST[column] ?? Infinity)) return text;
    this.note(row, column, 'value-too-long', text.slice(0, 60));
    return column === 'name' ? text.slice(0, MOST.name) : undefined;
  }

  /** What holds for a row: its own cell, or the one merged down over it. */
  text(row: SheetRow, column: SheetColumn): string {
    const at = this.columns[column];
    const cell = at === undefined ? undefined : this.spans.cell(row, at);
    return (cell?.text ?? '').normalize('NFC').trim();
  }

  /** Only what stands in the row itself. */
  own(row: SheetRow, column: SheetColumn): string {
    const at = this.columns[column];
    const cell = at === undefined ? undefined : row.cells.find((each) => each.column === at);
    return (cell?.text ?? '').normalize('NFC').trim();
  }

  note(row: SheetRow, column: SheetColumn, code: NoteCode, value: string): void {
    const cell = `${letters(this.columns[column] ?? 1)}${row.number}`;
    this.notes.push(noteOf(code, value, this.sheet, cell));
  }

  /** The row in which the code began that is merged down to this one. */
  codeFrom(row: SheetRow): SheetRow | null {
    return this.spans.from(row, this.columns.code!);
  }
}

/** Yes or no in a cell; null for an empty one and for words that are neither. */
export function readYes(text: string): boolean | null {
  const words = fold(text);
  if (/^(co|x|1|yes|true|da mo|dang mo|dang nhan|hoat dong|dang hoat dong)$/.test(words))
    return true;
  return /^(khong|0|no|false|chua|chua mo|tam dung|dung|ngung)$/.test(words) ? false : null;
}
