import type { ColumnDeclaration } from './declaration';
import { normaliseHeading } from './heading';
import type { SheetHeading } from './sheet-heading';

/** What a cell says by standing where it does: one of several columns for one declared column. */
export interface SpreadPart {
  /** Key of the column of choices that the place tells: the declared column itself, or one beside it. */
  tells: string;
  /** The choice. */
  value: string;
}

/** Columns of a sheet that together hold one declared column. */
export interface Spread {
  column: ColumnDeclaration;
  /** Key of a column of choices that has no column of its own and follows from the place. */
  tells?: string;
  parts: { heading: SheetHeading; part: SpreadPart }[];
}

/** Values of these kinds are written under the choice they belong to. */
const WRITTEN = new Set(['day', 'money', 'quantity', 'integer', 'decimal', 'text']);

/**
 * Finds captions over columns that are headed by choices: “Hiện trạng › Sử dụng được | Hỏng” with a mark in one of
 * them, or “Ngày sinh › Nam | Nữ” with the day in one of them, which tells the choice too.
 * @param headings in the order of their columns.
 * @param keysOf keys of the declared columns that go by a caption.
 */
export function findSpreads(
  headings: readonly SheetHeading[],
  columns: readonly ColumnDeclaration[],
  keysOf: (caption: readonly string[]) => readonly string[],
): Spread[] {
  return captioned(headings).flatMap(({ caption, under }) => {
    const keys = keysOf(caption);
    const named = columns.filter(({ key }) => keys.includes(key));
    for (const column of named) {
      const parts = column.type === 'choice' ? partsOf(under, column) : [];
      if (parts.length > 1) return [{ column, parts }];
    }
    for (const column of named) {
      if (!WRITTEN.has(column.type)) continue;
      for (const other of columns) {
        if (other.type !== 'choice') continue;
        const parts = partsOf(under, other);
        if (parts.length > 1 && parts.length === under.length)
          return [{ column, tells: other.key, parts }];
      }
    }
    return [];
  });
}

/** Headings side by side that have everything in common but their last line. */
function captioned(headings: readonly SheetHeading[]) {
  const groups: { caption: string[]; under: SheetHeading[] }[] = [];
  for (const heading of headings) {
    const caption = heading.path.slice(0, -1);
    if (caption.length === 0) continue;
    const last = groups.at(-1);
    const goesOn =
      last?.caption.join('\u001f') === caption.join('\u001f') &&
      last.under.at(-1)!.column === heading.column - 1;
    if (goesOn) last.under.push(heading);
    else groups.push({ caption, under: [heading] });
  }
  return groups.filter(({ under }) => under.length > 1);
}

/** The headings that are choices of a column, each choice once. */
function partsOf(under: readonly SheetHeading[], { key, choices }: ColumnDeclaration) {
  const met = new Set<string>();
  return under.flatMap((heading) => {
    const name = normaliseHeading(heading.path.at(-1)!);
    const choice = choices?.find(({ value, vi, aliases }) =>
      [value, vi, ...aliases].some((each) => normaliseHeading(each) === name),
    );
    if (name === '' || !choice || met.has(choice.value)) return [];
    met.add(choice.value);
    return [{ heading, part: { tells: key, value: choice.value } }];
  });
}
