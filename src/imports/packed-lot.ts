import type { PlannedRow, Verdict } from './planned-row';

/** Verdicts of rows that may lie in lots: of all others people are told row by row. */
export const lotVerdicts = ['created', 'unchanged'] as const satisfies readonly Verdict[];
export type LotVerdict = (typeof lotVerdicts)[number];

/** Most rows of a lot: few enough that nobody waits for one, and that its text lives as short as it is needed. */
const MOST_ROWS = 64;
/** Fewer rows than this that follow each other are stored one by one. */
const LEAST_ROWS = 16;

/** Rows of a plan that are stored together. */
export interface Lot {
  sheet: string;
  verdict: LotVerdict;
  rows: readonly PlannedRow[];
}

/** A row of a lot as it was stored until 0.4: what its lot does not say of it. */
type NamedRow = [
  rowNumber: number,
  fingerprint: string,
  receiver: string | null,
  target: string | null,
  groupPath: string[],
  values: PlannedRow['values'],
];

/** A row whose values stand in the order of its lot's columns, behind what its lot does not say of all rows. */
type BareRow = [
  rowNumber: number,
  fingerprint: string,
  target: string | null,
  receiver: string | null | undefined,
  groupPath: string[] | undefined,
  ...values: PlannedRow['values'][string][],
];
/** Where the values of a row begin. */
const FIRST_VALUE = 5;

/** A lot as it is stored: the names of the columns, what all rows have in common, and the rows. */
interface BareLot {
  columns: string[];
  receiver?: string | null;
  groupPath?: string[];
  rows: BareRow[];
}

/** Takes the rows of a plan apart, in their order: those that go into lots, and those that stand alone. */
export class LotMaker {
  private together: PlannedRow[] = [];
  private verdict: LotVerdict | undefined;

  /** @returns what is known by now to belong together, or to stand alone. */
  add(row: PlannedRow): (Lot | PlannedRow)[] {
    const verdict = verdictInLot(row);
    const [first] = this.together;
    const belongs = verdict === this.verdict && row.sheet === first?.sheet;
    const before = first && (!belongs || this.together.length === MOST_ROWS) ? this.end() : [];
    if (!verdict) return [...before, row];
    this.verdict = verdict;
    this.together.push(row);
    return before;
  }

  /** Nothing more belongs to the last rows. */
  end(): (Lot | PlannedRow)[] {
    const { together: rows, verdict } = this;
    this.together = [];
    this.verdict = undefined;
    if (rows.length < LEAST_ROWS) return rows;
    return [{ sheet: rows[0]!.sheet, verdict: verdict!, rows }];
  }
}

/** Undefined for a row of which more is to be told than a lot holds. */
function verdictInLot({ verdict, problems, repairs, before }: PlannedRow): LotVerdict | undefined {
  if (verdict !== 'created' && verdict !== 'unchanged') return undefined;
  return problems.length === 0 && repairs === undefined && before === undefined
    ? verdict
    : undefined;
}

/** The rows of a lot as they are stored. */
export function packRows(rows: readonly PlannedRow[]): string {
  const [first] = rows;
  const columns = Object.keys(first!.values);
  if (!rows.every(({ values }) => hasColumns(values, columns))) return packNamed(rows);
  const receiver = first!.receiverOrganisationId ?? null;
  const { groupPath } = first!;
  const oneReceiver = rows.every((row) => (row.receiverOrganisationId ?? null) === receiver);
  const oneGroup = rows.every((row) => samePath(row.groupPath, groupPath));
  const bare = rows.map((row): BareRow => {
    const told: BareRow = [
      ...([row.rowNumber, row.fingerprint, row.targetId ?? null] as const),
      oneReceiver ? null : (row.receiverOrganisationId ?? null),
      oneGroup ? [] : row.groupPath,
    ];
    for (const column of columns) told.push(row.values[column]!);
    return told;
  });
  return JSON.stringify({
    columns,
    ...(oneReceiver && { receiver }),
    ...(oneGroup && { groupPath }),
    rows: bare,
  } satisfies BareLot);
}

const packNamed = (rows: readonly PlannedRow[]): string =>
  JSON.stringify(
    rows.map((row): NamedRow => [
      ...([row.rowNumber, row.fingerprint] as const),
      ...([row.receiverOrganisationId ?? null, row.targetId ?? null] as const),
      ...([row.groupPath, row.values] as const),
    ]),
  );

function hasColumns(values: PlannedRow['values'], columns: readonly string[]): boolean {
  let at = 0;
  for (const column in values) if (columns[at++] !== column) return false;
  return at === columns.length;
}

const samePath = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((text, at) => text === other[at]));

/** The same back. */
export function unpackRows({
  sheet,
  verdict,
  packed,
}: Pick<Lot, 'sheet' | 'verdict'> & { packed: string }): PlannedRow[] {
  const made = (
    [rowNumber, fingerprint, receiver, target, groupPath]: readonly unknown[],
    values: PlannedRow['values'],
  ): PlannedRow => {
    const row = {
      ...{ sheet, rowNumber, verdict, values, groupPath, fingerprint },
      problems: [],
    } as unknown as PlannedRow;
    if (receiver !== null) row.receiverOrganisationId = receiver as string;
    if (target !== null) row.targetId = target as string;
    return row;
  };
  const lot = JSON.parse(packed) as NamedRow[] | BareLot;
  if (Array.isArray(lot)) return lot.map((row) => made(row, row[5]));
  const { columns, receiver, groupPath, rows } = lot;
  return rows.map((row) => {
    const values: PlannedRow['values'] = {};
    for (const [at, column] of columns.entries())
      values[column] = row[FIRST_VALUE + at] as PlannedRow['values'][string];
    const [rowNumber, fingerprint, target] = row;
    const own = [receiver === undefined ? row[3] : receiver, groupPath ?? row[4]] as const;
    return made([rowNumber, fingerprint, own[0], target, own[1]], values);
  });
}

const POSITION_DIGITS = 12;

/** The id by which a row in a lot is spoken of: its import and its position, in the form of every id. */
export const idInLot = (batchId: string, position: number): string =>
  batchId.slice(0, -POSITION_DIGITS) + position.toString(16).padStart(POSITION_DIGITS, '0');

/** @returns the position; undefined for an id that is none of a row in a lot of this import. */
export function positionInLot(batchId: string, id: string): number | undefined {
  if (id.slice(0, -POSITION_DIGITS) !== batchId.slice(0, -POSITION_DIGITS)) return undefined;
  return Number.parseInt(id.slice(-POSITION_DIGITS), 16);
}
