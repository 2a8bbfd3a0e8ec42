import { type PackedRow } from './packed-row';
import type { SheetExtras, WorkbookFormat, WorkbookWarning } from './workbook';
import { WorkbookProblem } from './workbook-problem';
import type { WorkbookSink } from './workbook-sink';

/** The other half is for everything else: rows, styles, what the parser itself keeps. */
const SHARE = 0.5;
const BYTES_PER_CHARACTER = 2;

/** Characters that the texts of one workbook may have together, by the memory it may take. */
export const mostCharacters = (heapMegabytes: number): number =>
  (heapMegabytes * 1024 * 1024 * SHARE) / BYTES_PER_CHARACTER;

/** @throws WorkbookProblem `out-of-memory` */
export function refuseTooMuchText(characters: number, heapMegabytes: number): void {
  if (characters > mostCharacters(heapMegabytes))
    throw new WorkbookProblem('out-of-memory', { limit: heapMegabytes });
}

/**
 * Counts the texts that a workbook hands on: they pile up with whoever takes them, whose memory nothing
 * else limits. Texts that cells refer to by number count once.
 */
export class TextBudget implements WorkbookSink {
  private characters = 0;

  constructor(
    private readonly sink: WorkbookSink,
    private readonly heapMegabytes: number,
  ) {}

  begin(format: WorkbookFormat, date1904: boolean, strings: string[]): void {
    for (const text of strings) this.characters += text.length;
    this.check();
    this.sink.begin(format, date1904, strings);
  }

  warn(warning: WorkbookWarning): void {
    this.sink.warn(warning);
  }

  startSheet(name: string, hidden: boolean): void {
    this.sink.startSheet(name, hidden);
  }

  row(row: PackedRow): void {
    for (let at = 4; at < row.length; at += 3) {
      const payload = row[at];
      if (typeof payload === 'string') this.characters += payload.length;
    }
    this.check();
    this.sink.row(row);
  }

  endSheet(extras: SheetExtras): void {
    this.sink.endSheet(extras);
  }

  private check(): void {
    refuseTooMuchText(this.characters, this.heapMegabytes);
  }
}
