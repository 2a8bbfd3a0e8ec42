import { fold } from '../platform/text/fold';
import { withoutColumns, type GridRow } from './sheet-grid';

/** Heading of the hidden column with the id of a stored row, and of the one with its version. */
export const OWN_ID = '_id';
export const OWN_VERSION = '_phien_ban';
/** Heading of the hidden column with the version of the share in the row's first line. */
export const OWN_SHARE = '_phien_ban_phan';
/** What stands over the columns of an exported list that only inform, and are never read again. */
export const TRACKING = 'Theo dõi bàn giao';

/** What stands in the receiver column of a row that nobody receives yet. */
export const UNASSIGNED = 'Chưa phân bổ';

/** Columns of a sheet that the product wrote for itself. */
export interface OwnColumns {
  id?: number;
  version?: number;
  share?: number;
  /** All of them, those that only inform included. */
  all: ReadonlySet<number>;
}

/** What a row of an exported list says of the stored row it came from. */
export interface OwnCells {
  id: string;
  /** Absent on the further lines of a row that is divided between several receivers. */
  version?: number;
  /** Version of the share, by which it is known who received it then; absent in older exports. */
  share?: number;
}

/** Finds the product's own columns among the headings of a sheet; undefined where it wrote none. */
export function ownColumns(
  headings: readonly { column: number; path: readonly string[] }[],
): OwnColumns | undefined {
  const [id, version, share] = [OWN_ID, OWN_VERSION, OWN_SHARE].map(
    (name) => headings.find(({ path }) => path.some((line) => line.trim() === name))?.column,
  );
  const tracking = headings.filter(({ path }) =>
    path.some((line) => fold(line).startsWith(fold(TRACKING))),
  );
  const all = [id, version, share, ...tracking.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
  if (all.length === 0) return undefined;
  return {
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    ...(share !== undefined && { share }),
    all: new Set(all),
  };
}

/** The row as if those columns were not there. */
export const withoutOwn = (row: GridRow, own: OwnColumns): GridRow => withoutColumns(row, own.all);

/** What the hidden cells of a row say; undefined for a row that was written by hand. */
export function ownCells(row: GridRow, own: OwnColumns): OwnCells | undefined {
  const text = (column: number | undefined) =>
    column === undefined ? '' : (row.cells.get(column)?.text.trim() ?? '');
  const id = text(own.id);
  if (id === '') return undefined;
  const [version, share] = [text(own.version), text(own.share)];
  return {
    id,
    ...(WHOLE.test(version) && { version: Number(version) }),
    ...(WHOLE.test(share) && { share: Number(share) }),
  };
}

const WHOLE = /^\d+$/;
