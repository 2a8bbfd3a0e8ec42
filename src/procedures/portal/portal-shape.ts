/** The form of an answer: each path with the kinds of value found there, and whether it is always there. */
export type Shape = Record<string, { kinds: string[]; always: boolean }>;

/** An answer whose keys are data would have no end of them. */
const MOST_PATHS = 500;

interface Found {
  kinds: Set<string>;
  times: number;
}

/**
 * Describes the form of JSON without its values. Elements of an array share one path: `data.items[].id`.
 */
export function shapeOf(json: unknown): Shape {
  const found = new Map<string, Found>();
  const objects = new Map<string, number>();
  const look = (value: unknown, path: string): void => {
    if (found.size > MOST_PATHS) return;
    const seen = found.get(path) ?? { kinds: new Set<string>(), times: 0 };
    found.set(path, seen);
    seen.kinds.add(kindOf(value));
    seen.times += 1;
    if (Array.isArray(value)) for (const each of value) look(each, `${path}[]`);
    else if (value !== null && typeof value === 'object') {
      objects.set(path, (objects.get(path) ?? 0) + 1);
      for (const [key, each] of Object.entries(value)) look(each, path ? `${path}.${key}` : key);
    }
  };
  look(json, '');
  const parents = new Map<string, number>();
  for (const path of found.keys()) parents.set(path, objects.get(parentOf(path)) ?? 0);
  const paths = [...found.keys()].sort();
  return Object.fromEntries(
    paths.map((path) => {
      const { kinds, times } = found.get(path)!;
      const always = path === '' || path.endsWith('[]') || times === parents.get(path);
      return [path, { kinds: [...kinds].sort(), always }];
    }),
  );
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const parentOf = (path: string): string => {
  const dot = path.lastIndexOf('.');
  return dot === -1 ? '' : path.slice(0, dot);
};

/** Whether a shape tells anything of the rows that are read: an empty list does not. */
export const tellsOfRows = (shape: Shape, needed: readonly string[]): boolean =>
  needed.filter((path) => path.includes('[].')).some((path) => shape[path] !== undefined);

/**
 * What is different from a known shape in the paths that findings rest on. More keys than before are
 * no difference; a key that is missing where it always was, or of another kind, is one, for it would
 * change what passes and what fails without anything on the portal being other than before.
 * @param needed paths that are read.
 * @returns in words for the administrator, or null.
 */
export function differenceOf(known: Shape, seen: Shape, needed: readonly string[]): string | null {
  const found: string[] = [];
  for (const path of ['', ...needed]) {
    const before = known[path];
    // Nothing can be missing from a list without rows.
    const held = path === '' || seen[parentOf(path)]?.kinds.includes('object');
    if (!before || !held) continue;
    const now = seen[path];
    if (!now || (before.always && !now.always)) {
      if (before.always) found.push(`${path}: ${now ? 'gone from some rows' : 'gone'}`);
      if (!now) continue;
    }
    const other = now.kinds.filter((kind) => !before.kinds.includes(kind));
    if (other.length > 0)
      found.push(`${path || 'answer'}: ${before.kinds.join('/')} → ${other.join('/')}`);
  }
  return found.length > 0 ? found.join('; ') : null;
}
