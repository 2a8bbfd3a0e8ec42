import type { PaperChart } from './chart';

/**
 * An official paper as data, in the layout of Decree 30/2020/NĐ-CP, Annex I: what is printed, in
 * the order in which it is read. The Word file and the PDF are made from the same one.
 */
export interface Paper {
  /** For the properties of the file. */
  title: string;
  heading: PaperHeading;
  /** Kind of paper in capitals: "BIÊN BẢN"; empty for an official letter (công văn), which has none. */
  name: string;
  /** What it is about, below the kind. */
  subject: string;
  blocks: PaperBlock[];
  signatures: PaperSignature[];
  /** Below "Nơi nhận:", as printed; papers of before had them in a block of the signatures. */
  recipients?: string[];
  /** Lines beside the QR code, at the foot of the last page before the annexes. */
  codeCaption: string[];
  /** The code stands below the recipients, beside the signature: what is to fit on one page has no room below. */
  codeBelowRecipients?: true;
  annexes: PaperAnnex[];
}

/** The head of the first page. */
export interface PaperHeading {
  /** The body above the one that issues the paper; left out where there is none. */
  superior?: string;
  agency: string[];
  /** "Số: 01/BB-UBND". */
  number: string;
  /** What an official letter is about, below its number: "V/v đôn đốc …". */
  about?: string;
  /** "Đồng Tâm, ngày 05 tháng 7 năm 2025". */
  placeAndDate: string;
}

export type PaperBlock =
  | { kind: 'basis' | 'clause' | 'point' | 'paragraph'; text: string }
  | { kind: 'table'; table: PaperTable }
  /** Drawn; a paper that is held against its print later has none. */
  | { kind: 'chart'; chart: PaperChart };

/** A table whose header is repeated on each page. */
export interface PaperTable {
  columns: PaperColumn[];
  rows: PaperRow[];
}

export interface PaperColumn {
  title: string;
  /** Share of the width beside the other columns. */
  weight: number;
  align: 'left' | 'center' | 'right';
}

export interface PaperRow {
  cells: string[];
  /** A total is set in bold. */
  total?: boolean;
}

export interface PaperSignature {
  /** "ĐẠI DIỆN BÊN GIAO". */
  role: string;
  /** "(Ký, ghi rõ họ tên, đóng dấu)". */
  how: string;
  people: { position: string; name: string }[];
}

/** Follows the signatures on a new page. */
export interface PaperAnnex {
  /** "PHỤ LỤC I". */
  name: string;
  title: string;
  /** "(Kèm theo Biên bản số … ngày …)". */
  note: string;
  landscape: boolean;
  table: PaperTable;
  /** Lines below the table, such as the totals in words. */
  after: string[];
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** A file that travels inside the paper. */
export interface PaperData {
  /** File name in the PDF. */
  name: string;
  description: string;
  /** JSON. */
  text: string;
  /** Namespace of the part in the Word file. */
  namespace: string;
}

/** Everything a writer needs. */
export interface PaperOrder {
  paper: Paper;
  data: PaperData;
  /** Text of the QR code. */
  code: string;
  /** Moment that stands in the properties of the file: ISO, UTC. */
  at: string;
}

/** What a reader of the paper sees, piece by piece in reading order; empty pieces are left out. */
export function visibleText(paper: Paper): string[] {
  return pieces(paper)
    .map(visible)
    .filter((piece) => piece !== '');
}

/** A piece of text as it is compared: one kind of space, composed letters. */
export const visible = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function* allPieces(paper: Paper): Generator<string> {
  const { heading } = paper;
  yield* [heading.superior ?? '', ...heading.agency, heading.number, heading.about ?? ''];
  yield* [NATION, MOTTO, heading.placeAndDate, paper.name, paper.subject];
  for (const block of paper.blocks) {
    if (block.kind === 'table') yield* tablePieces(block.table);
    else if (block.kind === 'chart') yield block.chart.title;
    else yield block.text;
  }
  if (besideSignature(paper)) yield* recipientLines(paper);
  if (paper.codeBelowRecipients) yield* paper.codeCaption;
  for (const row of signatureRows(paper.signatures)) yield* row.flat();
  if (!besideSignature(paper)) yield* recipientLines(paper);
  if (!paper.codeBelowRecipients) yield* paper.codeCaption;
  for (const annex of paper.annexes) {
    yield* [annex.name, annex.title, annex.note, ...tablePieces(annex.table), ...annex.after];
  }
}

/**
 * The signatures as rows across all sides: roles, then for each person the positions and the names,
 * so that the names of all sides stand level. A cell holds one or more lines.
 */
export function signatureRows(signatures: readonly PaperSignature[]): string[][][] {
  const most = Math.max(0, ...signatures.map(({ people }) => people.length));
  const rows = [signatures.map(({ role, how }) => [role, how])];
  for (let at = 0; at < most; at += 1) {
    rows.push(signatures.map(({ people }) => [people[at]?.position ?? '']));
    rows.push(signatures.map(({ people }) => [people[at]?.name ?? '']));
  }
  return rows;
}

/** Heading of the recipients. */
export const RECIPIENTS = 'Nơi nhận:';

/** The recipients as the decree prints them: a dash before each, what is kept on file as the last. */
export const recipientsOf = (names: readonly string[], kept: string): string[] => [
  ...names.map((name) => `- ${name};`),
  `- Lưu: ${kept}.`,
];

/** The lines of the recipients with their heading; none where a paper names none. */
export const recipientLines = ({ recipients }: Paper): string[] =>
  recipients ? [RECIPIENTS, ...recipients] : [];

/** Decree 30/2020: the recipients stand to the left of the one who signs; below where several sign side by side. */
export const besideSignature = ({ signatures, recipients }: Paper): boolean =>
  recipients !== undefined && signatures.length === 1;

const pieces = (paper: Paper): string[] => [...allPieces(paper)];

function* tablePieces({ columns, rows }: PaperTable): Generator<string> {
  yield* columns.map(({ title }) => title);
  for (const { cells } of rows) yield* cells;
}
