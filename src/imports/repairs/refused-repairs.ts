import { NOTHING_REFUSED, type RepairKind } from './repair-kinds';

/** A repair that a person does not want: of one cell, or of a whole kind in the file. */
export interface Refusal {
  kind: RepairKind;
  /** Left out (null) for the kind in the whole file. */
  sheet: string | null;
  rowNumber: number | null;
  /** Key of the declared column. */
  column: string | null;
}

const placeOf = (sheet: string, rowNumber: number, column: string): string =>
  [rowNumber, column, sheet].join('\u001f');

/** Which repairs are refused where. */
export class RefusedRepairs {
  private readonly everywhere: ReadonlySet<RepairKind>;
  private readonly byPlace = new Map<string, ReadonlySet<RepairKind>>();
  /** Nothing at all is refused. */
  readonly none: boolean;

  constructor(refusals: readonly Refusal[] = []) {
    this.none = refusals.length === 0;
    this.everywhere = new Set(refusals.flatMap((each) => (each.sheet === null ? each.kind : [])));
    const cells = refusals.filter((each) => each.sheet !== null);
    const grouped = Map.groupBy(cells, ({ sheet, rowNumber, column }) =>
      placeOf(sheet!, rowNumber!, column!),
    );
    for (const [place, own] of grouped)
      this.byPlace.set(place, new Set([...this.everywhere, ...own.map(({ kind }) => kind)]));
  }

  /** @returns the kinds refused for one cell. */
  of(sheet: string, rowNumber: number, column: string): ReadonlySet<RepairKind> {
    if (this.none) return NOTHING_REFUSED;
    return this.byPlace.get(placeOf(sheet, rowNumber, column)) ?? this.everywhere;
  }
}

export const NO_REFUSALS = new RefusedRepairs();
