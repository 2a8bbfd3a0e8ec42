import { cellAddress } from './cell-address';
import { type PackedRow, tags, unpackRow } from './packed-row';
import type { SheetExtras, WorkbookFormat } from './workbook';
import type { WorkbookSink } from './workbook-sink';

const MARK = '(?:TUYỆT MẬT|TỐI MẬT|MẬT)';
const WHOLE = new RegExp(`^[\\s*([{"“]*${MARK}[\\s*)\\]}"”.]*$`, 'u');
/** On a line of its own or behind punctuation: "ĐỘ MẬT: TỐI MẬT", not "BẢO MẬT" and not "ĐỘ MẬT". */
const IN_HEAD = new RegExp(`(^|[\\n:;.,([–—-]\\s*)${MARK}\\s*($|[\\n;:.,)\\]–—-])`, 'u');
const IN_NAME = new RegExp(`(^|[_.()[\\]-]\\s*|\\d\\s+)${MARK}\\s*($|[_.()[\\]-])`, 'u');
/** The mark stands in the head of a paper: above or beside the name of the agency. */
const HEAD_ROWS = 15;

/** Where a mark of a state secret was found; its text is never repeated. */
export interface SecretMark {
  sheet: string;
  cell: string;
}

/** Ends the reading of a workbook at its first mark. */
export class MarkFound extends Error {
  constructor(readonly mark: SecretMark) {
    super('a mark of a state secret');
  }
}

/** Rows read between two words of how far it got. */
const ROWS_PER_WORD = 1_000;

/**
 * Looks for the marks that Law 117/2025/QH15 puts on state secrets, in capitals: as the whole of a
 * cell anywhere, or as words of their own in the head of a sheet. "Bảo mật" and "không mật" are none.
 * Keeps nothing of what it has seen. Ends the reading with `MarkFound`.
 */
export class SecretSearch implements WorkbookSink {
  private strings: readonly string[] = [];
  private sheet = '';
  private seen = 0;
  /** Numbers of the first rows of the sheet, in order: some programs shuffle rows. */
  private first: number[] = [];
  /** The highest place so far where a mark would count in the head. */
  private candidate: { row: number; column: number } | undefined;

  /** @param told from time to time the number of rows seen */
  constructor(private readonly told: (rows: number) => void = () => undefined) {}

  begin(_: WorkbookFormat, __: boolean, strings: string[]): void {
    this.strings = strings;
  }

  warn(): void {}

  startSheet(name: string): void {
    this.sheet = name;
    this.first = [];
    this.candidate = undefined;
    if (IN_NAME.test(name.normalize('NFC'))) this.found();
  }

  row(packed: PackedRow): void {
    if (++this.seen % ROWS_PER_WORD === 0) this.told(this.seen);
    this.remember(packed[0] as number);
    if (!hasCapitalM(packed, this.strings)) return;
    const { number, cells } = unpackRow(packed, this.strings);
    const highest = number <= (this.candidate?.row ?? Infinity);
    for (const { kind, text: raw, column } of cells) {
      if (kind !== 'text' || !raw.includes('M')) continue;
      const text = tidy(raw);
      if (WHOLE.test(text)) this.found(cellAddress(number, column));
      if (highest && this.inHead(number) && IN_HEAD.test(text))
        this.candidate = { row: number, column };
    }
  }

  endSheet({ heads = [] }: Pick<SheetExtras, 'heads'>): void {
    if (heads.some((text) => IN_HEAD.test(tidy(text)))) this.found();
    const { candidate } = this;
    if (candidate && this.inHead(candidate.row))
      this.found(cellAddress(candidate.row, candidate.column));
  }

  private inHead(row: number): boolean {
    return this.first.length < HEAD_ROWS || row <= this.first.at(-1)!;
  }

  private remember(row: number): void {
    if (this.first.includes(row) || !this.inHead(row)) return;
    this.first.push(row);
    this.first.sort((a, b) => a - b);
    this.first.length = Math.min(this.first.length, HEAD_ROWS);
  }

  private found(cell = ''): never {
    throw new MarkFound({ sheet: this.sheet, cell });
  }
}

/** Nearly all rows end here: no mark is without this letter. */
function hasCapitalM(packed: PackedRow, strings: readonly string[]): boolean {
  for (let at = 4; at < packed.length; at += 3) {
    const payload = packed[at]!;
    const shared = ((packed[at - 1] as number) & 7) === tags.sharedText;
    const text = shared ? strings[payload as number] : payload;
    if (typeof text === 'string' && text.includes('M')) return true;
  }
  return false;
}

/** A mark in the name of a file: `12-BC (MẬT).xlsx`. */
export const secretName = (fileName: string): boolean =>
  IN_NAME.test(fileName.normalize('NFC').replace(/\.[^.]*$/, ''));

/** A mark as the whole of a line, or as words of their own in it: for the head of other papers. */
export const secretLine = (line: string): boolean => {
  const text = tidy(line);
  return WHOLE.test(text) || IN_HEAD.test(text);
};

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .trim();
