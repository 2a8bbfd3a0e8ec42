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

/** A row of a lot: what its lot does not say of it. */
type Packed = [
  rowNumber: number,
  fingerprint: string,
  receiver: string | null,
  target: string | null,
  groupPath: string[],
  values: PlannedRow['values'],
];

/** Takes the rows of a plan apart, in their order: those that go into lots, and those that stand alone. */
export function* lotsOf(rows: readonly PlannedRow[]): Generator<Lot | PlannedRow> {
  for (let at = 0; at < rows.length;) {
    const first = rows[at]!;
    const { sheet } = first;
    const verdict = verdictInLot(first);
    let end = at + 1;
    if (verdict)
      while (end < rows.length && end - at < MOST_ROWS && belongs(rows[end]!, sheet, verdict))
        end += 1;
    if (verdict && end - at >= LEAST_ROWS) yield { sheet, verdict, rows: rows.slice(at, end) };
    else for (let alone = at; alone < end; alone += 1) yield rows[alone]!;
    at = end;
  }
}

const belongs = (row: PlannedRow, sheet: string, verdict: LotVerdict): boolean =>
  row.sheet === sheet && verdictInLot(row) === verdict;

/** Undefined for a row of which more is to be told than a lot holds. */
function verdictInLot({ verdict, problems, repairs, before }: PlannedRow): LotVerdict | undefined {
  if (verdict !== 'created' && verdict !== 'unchanged') return undefined;
  return problems.length === 0 && repairs === undefined && before === undefined
    ? verdict
    : undefined;
}

/** The rows of a lot as they are stored. */
export const packRows = (rows: readonly PlannedRow[]): string =>
  JSON.stringify(
    rows.map((row): Packed => [
      ...([row.rowNumber, row.fingerprint] as const),
      ...([row.receiverOrganisationId ?? null, row.targetId ?? null] as const),
      ...([row.groupPath, row.values] as const),
    ]),
  );

/** The same back. */
export function unpackRows({
  sheet,
  verdict,
  packed,
}: Pick<Lot, 'sheet' | 'verdict'> & { packed: string }): PlannedRow[] {
  return (JSON.parse(packed) as Packed[]).map(
    ([rowNumber, fingerprint, receiver, target, groupPath, values]) => {
      const row: PlannedRow = {
        ...{ sheet, rowNumber, verdict, values, groupPath, fingerprint },
        problems: [],
      };
      if (receiver !== null) row.receiverOrganisationId = receiver;
      if (target !== null) row.targetId = target;
      return row;
    },
  );
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
