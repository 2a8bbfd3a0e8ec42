/**
 * What must be done before a dissolved body can be closed, in the order of the page. The first ones the
 * record itself tells, those in `RECORDABLE` a person may say with a paper where the record cannot.
 */
export const POINTS = [
  'lists',
  'shares',
  'discrepancies',
  'control',
  'cases',
  'seals',
  'accounts',
  'systems',
  'certificates',
  'addresses',
  'fonds',
  'documents',
] as const;
export type Point = (typeof POINTS)[number];

/**
 * Points that a paper can settle: what happens outside of the lists. The others are settled only where
 * the record shows it, or left open under a signed reservation.
 */
export const RECORDABLE = [
  'seals',
  'accounts',
  'systems',
  'certificates',
  'addresses',
  'fonds',
  'documents',
] as const satisfies readonly Point[];

export const isRecordable = (point: Point): boolean =>
  (RECORDABLE as readonly Point[]).includes(point);

/** Kinds of lists whose rows tell of a point. */
export const POINT_OF_LIST: Readonly<Record<string, Point>> = {
  D4: 'seals',
  C3: 'accounts',
  F1: 'systems',
  F2: 'certificates',
  F3: 'addresses',
};

/** Why something is left to do; words for them stand in the web pages and in the workbook. */
export const WHYS = [
  // Lists and shares.
  'missing',
  'unassigned',
  'uncounted',
  'disputed',
  'unsigned',
  'unsettled',
  // Discrepancies, control figures, cases.
  'undecided',
  'contradicted',
  'differs',
  'unmatched',
  'awaiting',
  'undeclared',
  'without_receiver',
  'not_accepted',
  'no_person',
  // Rows of the lists that name seals, accounts, certificates and addresses.
  'not_done',
  'not_said',
  // What the record cannot tell at all.
  'nothing_asked',
  'no_figures',
  'not_filed',
  'no_rows',
  'not_in_data',
] as const;
export type Why = (typeof WHYS)[number];

/** One thing that is left to do, or that nobody knows. */
export interface Matter {
  /** Names it for good: what a paper is about is known by it. */
  key: string;
  /** How many of them stand under this key. */
  count: number;
  why: Why;
  listType: string | null;
  listId: string | null;
  /** Body that the thing goes to, where it is about a share. */
  receiver: string | null;
  rowCode: string | null;
}

/** What the record tells of a point. `unknown` is never done. */
export interface Finding {
  point: Point;
  told: 'met' | 'open' | 'unknown';
  /** Things that were looked at: lists, shares, rows. */
  of: number;
  matters: Matter[];
}
