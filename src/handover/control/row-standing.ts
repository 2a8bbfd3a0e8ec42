import { matchRows, type Keyed } from './match-rows';

/** What the department in charge said of rows, as far as it decides what is left to settle. */
export interface SaidOfRows {
  kind: 'same' | 'accepted';
  sourceRowId: string | null;
  itemId: string | null;
}

/** How the rows of a source stand beside those of a list. */
export interface RowStanding {
  both: number;
  onlySource: number;
  onlyList: number;
  /** Of those on one side: what nobody has settled. */
  open: number;
}

/** Pairs that a person made of rows whose keys differ. */
export const madeByHand = (said: readonly SaidOfRows[]) =>
  said.flatMap(({ kind, sourceRowId, itemId }) =>
    kind === 'same' ? [{ sourceId: sourceRowId!, itemId: itemId! }] : [],
  );

/** Counts of the matching; the law by which the page shows its rows and the figure its status. */
export function rowStanding(
  source: readonly Keyed[],
  list: readonly Keyed[],
  said: readonly SaidOfRows[],
): RowStanding {
  const { pairs, onlySource, onlyList } = matchRows(source, list, madeByHand(said));
  const accepted = said.filter(({ kind }) => kind === 'accepted');
  const rows = new Set(accepted.map(({ sourceRowId }) => sourceRowId));
  const items = new Set(accepted.map(({ itemId }) => itemId));
  const open = [
    ...onlySource.filter((id) => !rows.has(id)),
    ...onlyList.filter((id) => !items.has(id)),
  ];
  return {
    ...{ both: pairs.length, onlySource: onlySource.length, onlyList: onlyList.length },
    open: open.length,
  };
}
