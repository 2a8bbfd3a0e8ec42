import type { Giver, Givers } from './givers';

/** What the path of a file says of it. */
export interface ToldByName {
  giver?: Giver;
  listType?: string;
  /** Several givers, or names that only come near one. */
  unclear: boolean;
  nearest: string[];
}

/**
 * Reads giver and kind of list from the path of a file, as units name what they send:
 * `06664 Phường Hà Tu/B3.xlsx`, `Xã Hiệp Thành - A1b - lần 2.xlsx`. A part counts only where it is a code or a
 * name as a whole; the name of the file comes before its folders, the inner ones before the outer. Pure.
 * @param path with slashes, as in the container.
 * @param codes of the kinds of lists.
 */
export function toldByName(path: string, givers: Givers, codes: readonly string[]): ToldByName {
  const parts = path.replaceAll('\\', '/').split('/').filter(Boolean);
  const file = (parts.pop() ?? '').replace(/\.[a-z]{3,4}$/i, '');
  const levels = [file, ...parts.reverse()].map(piecesOf);
  const listType = levels
    .flatMap((pieces) =>
      pieces.flatMap((piece) => codes.find((code) => sameCode(code, piece)) ?? []),
    )
    .at(0);
  let nearest: string[] = [];
  for (const pieces of levels) {
    const readings = pieces
      .filter((piece) => !codes.some((code) => sameCode(code, piece)))
      .map((piece) => givers.read(piece));
    const found = new Map(
      readings.flatMap((each) =>
        'giver' in each ? [[each.giver.organisationId, each.giver] as const] : [],
      ),
    );
    const several = readings.find((each) => !('giver' in each) && each.unclear);
    if (found.size === 1)
      return { giver: [...found.values()][0]!, listType, unclear: false, nearest: [] };
    if (found.size > 1 || (several && 'nearest' in several))
      return {
        listType,
        unclear: true,
        nearest:
          several && 'nearest' in several
            ? several.nearest
            : [...found.values()].map(({ name }) => name),
      };
    nearest =
      nearest.length > 0
        ? nearest
        : readings.flatMap((each) => ('giver' in each ? [] : each.nearest));
  }
  return { listType, unclear: false, nearest: [...new Set(nearest)].slice(0, 3) };
}

/** The whole, what stands between marks, and the words at the beginning that are codes. */
function piecesOf(text: string): string[] {
  const between = text.split(/[-–_.,;()[\]]+/).map((each) => each.trim());
  const words = between.flatMap((each) => {
    const [first = '', ...rest] = each.split(/\s+/);
    return /\d/.test(first) ? [first, rest.join(' ')] : [];
  });
  return [...new Set([text.trim(), ...between, ...words])].filter((each) => each.length > 1);
}

const sameCode = (code: string, piece: string): boolean =>
  code.toLowerCase() === piece.toLowerCase();
