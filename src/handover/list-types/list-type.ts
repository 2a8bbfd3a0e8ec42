import type { ListDeclaration, Wording } from '../../imports/declaration';

/** What lists are about; the matrix and the menus go by these groups, in this order. */
export const LIST_GROUPS = [
  'organisation',
  'assets',
  'finance',
  'records',
  'work',
  'systems',
  'other',
] as const;
export type ListGroup = (typeof LIST_GROUPS)[number];

/** Columns of a list whose rows are cases: work, dossiers, complaints that somebody must go on with. */
export interface CaseColumns {
  /** The day by which it is due. */
  due: string;
  /** The day on which it was received. */
  received?: string;
  /** Which rule says who finishes it; left out: whoever receives it. */
  rule?: 'dossier';
  /** Values of a choice that say that nothing is left to do. */
  done?: { column: string; values: string[] };
}

/**
 * Columns that together say which thing in the world a row is about, whatever list it stands in:
 * rows with the same values in them may be about the same thing.
 */
export interface Identification {
  /** Register of things: only rows of one register are compared. */
  register: string;
  /** What it goes by; alternatives with the same word give the same key. */
  by: string;
  columns: string[];
  /** The same values stand on several rows of one list by right: only other lists are compared. */
  repeats?: boolean;
  /** Marks between letters and digits do not matter, as in a number plate. */
  loose?: boolean;
  /** A surer identification: where every row has it, this one tells nothing. */
  unless?: string;
}

/** What closing a row without handover may have to rest on: a document's number, day and name, a note. */
export const EVIDENCE_PARTS = ['number', 'day', 'document', 'note'] as const;
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

/** Why a row may be closed without handover. */
export interface ClosingReason extends Wording {
  value: string;
  /** Without these the closing is refused. */
  demands?: EvidencePart[];
  /** The day of the evidence lies on or before the cut-off of the list. */
  byCutOff?: boolean;
}

/** A kind of handover list: its columns and what is particular to handing such things over. */
export interface ListType {
  /** The act or form the type follows, and what of it is ours. */
  source: string;
  group: ListGroup;
  /** Every giver files it or states that there is nothing to report; others are taken where they come. */
  required: boolean;
  declaration: ListDeclaration;
  /** Column whose text stands for the row in tables and messages. */
  nameColumn: string;
  /** What one unit of `quantity` is where the list has no column for it. */
  counted: Wording;
  /** Reasons for which a row may be closed without handover. */
  closingReasons: ClosingReason[];
  cases?: CaseColumns;
  identifies?: Identification[];
}

/** Key of the column that names the receiver, in every list type. */
export const RECEIVER = 'receiver';
/** Key of the column that holds the stable code of a row, in every list type. */
export const ROW_CODE = 'rowCode';
/** Key of the column that says of an asset whose it is, and its value for what the count found too much. */
export const OWNERSHIP = 'ownership';
export const SURPLUS = 'surplus';
/** Columns that the product itself needs in every list. */
export const OWN_COLUMNS = [RECEIVER, ROW_CODE, 'note'] as const;
