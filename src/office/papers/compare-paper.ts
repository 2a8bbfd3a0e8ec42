import { visibleText, type Paper, type PaperTable } from './paper';
import { letters, type PrintedPaper } from './printed-paper';

/** The first place where what is printed is not what should be. */
export interface PrintedDifference {
  /** Piece of the paper (paragraph or cell), from 1. */
  piece: number;
  /** What should stand there; null where nothing more should. */
  expected: string | null;
  /** What stands there; null where the paper ends. */
  found: string | null;
}

/**
 * Holds what is printed against the paper it was made from: every paragraph and every cell.
 * @returns the first difference, or undefined.
 */
export function printedDifference(
  { text }: Pick<PrintedPaper, 'text'>,
  paper: Paper,
): PrintedDifference | undefined {
  const expected = visibleText(paper);
  return 'pieces' in text
    ? differentPiece(text.pieces, expected)
    : differentLetters(text.pages, expected, paper);
}

function differentPiece(found: string[], expected: string[]): PrintedDifference | undefined {
  const length = Math.max(found.length, expected.length);
  for (let at = 0; at < length; at += 1) {
    if (found[at] === expected[at]) continue;
    return { piece: at + 1, expected: expected[at] ?? null, found: found[at] ?? null };
  }
  return undefined;
}

function differentLetters(
  pages: string[],
  expected: string[],
  paper: Paper,
): PrintedDifference | undefined {
  const pieces = expected.map(letters);
  const printed = joined(pages, pieces.join(''), headsOf(paper));
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!printed.startsWith(piece, at)) {
      const found = printed.slice(at, at + Math.max(piece.length, 1)) || null;
      return { piece: index + 1, expected: expected[index]!, found };
    }
    at += piece.length;
  }
  if (at === printed.length) return undefined;
  return { piece: pieces.length + 1, expected: null, found: printed.slice(at, at + 80) };
}

/** The pages as one text, without their numbers and the heads of tables that go on from the page before. */
function joined(pages: string[], whole: string, heads: string[]): string {
  let text = '';
  for (const [index, page] of pages.entries()) {
    let rest = page;
    if (index > 0 && rest.endsWith(String(index + 1)))
      rest = rest.slice(0, -String(index + 1).length);
    const head = heads.find((each) => rest.startsWith(each));
    if (head !== undefined && !whole.startsWith(head, text.length)) rest = rest.slice(head.length);
    text += rest;
  }
  return text;
}

function headsOf({ blocks, annexes }: Paper): string[] {
  const tables: PaperTable[] = [
    ...blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...annexes.map(({ table }) => table),
  ];
  return tables.map(({ columns }) => letters(columns.map(({ title }) => title).join('')));
}
