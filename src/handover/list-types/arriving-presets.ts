import { normaliseHeading } from '../../imports/heading';
import type { ColumnDeclaration } from '../../imports/declaration';
import { withColumns } from './extend-list-type';
import type { ListType } from './list-type';

/** A version that is there already. */
export interface PresentVersion {
  code: string;
  version: number;
  officialVersion: number | null;
  type: ListType;
}

/** A version to be written down, on which official one it is built. */
export interface ArrivingVersion {
  officialVersion: number;
  type: ListType;
}

/**
 * What a release brings that the database does not have yet. Where the province added columns to a
 * type, they go on into the new version; a column that became official under the same heading is
 * not doubled, and lists made before keep theirs.
 */
export function arrivingPresets(
  present: readonly PresentVersion[],
  shipped: readonly ListType[],
): ArrivingVersion[] {
  const latest = new Map<string, PresentVersion>();
  for (const each of present) {
    if (each.version > (latest.get(each.code)?.version ?? 0)) latest.set(each.code, each);
  }
  const arriving: ArrivingVersion[] = [];
  for (const type of shipped) {
    const { code, version } = type.declaration;
    const before = latest.get(code);
    if (before && (before.officialVersion ?? Infinity) >= version) continue;
    const own = before ? columnsBeyond(before.type, type) : [];
    const next = withColumns(type, own, (before?.version ?? 0) + 1);
    arriving.push({ officialVersion: version, type: next });
    latest.set(code, {
      code,
      version: next.declaration.version,
      officialVersion: version,
      type: next,
    });
  }
  return arriving;
}

/** Columns of a type that another lacks, by key and by heading. */
function columnsBeyond(before: ListType, after: ListType): ColumnDeclaration[] {
  const { columns } = after.declaration;
  const keys = new Set(columns.map(({ key }) => key));
  const headings = new Set(
    columns.flatMap(({ header, aliases }) =>
      [header.vi, header.en, ...aliases].map(normaliseHeading),
    ),
  );
  return before.declaration.columns.filter(
    ({ key, header }) => !keys.has(key) && !headings.has(normaliseHeading(header.vi)),
  );
}
