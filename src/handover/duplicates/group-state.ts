/** Where a group of rows stands; `gone`: its rows no longer agree, or were closed. */
export const GROUP_STATES = ['open', 'settled', 'gone'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

/** Rows of a group by item, with the version of the item. */
export type Members = Readonly<Record<string, number>>;

/** A candidate as the search finds it. */
export interface Candidate {
  register: string;
  kind: string;
  key: string;
  members: Members;
}

/**
 * Whether rows with one key are shown to a person at all.
 * @param withSurer items that also have the surer identification; null where there is none surer.
 *   Where every row has it, it has told already whether they are the same.
 */
export function isFlagged(members: Members, withSurer: ReadonlySet<string> | null): boolean {
  const items = Object.keys(members);
  if (items.length < 2) return false;
  return withSurer === null || items.some((item) => !withSurer.has(item));
}

/**
 * Where a group stands after a search. What a person settled stays settled until one of its rows
 * changes or another row joins it; nothing is ever settled by itself.
 * @param before null for a new group; `settled` are the rows the person decided about.
 * @param members rows that agree now; null where they are no longer flagged.
 */
export function stateAfter(
  before: { state: GroupState; settled: Members | null } | null,
  members: Members | null,
): GroupState {
  if (members === null) return before?.state === 'settled' ? 'settled' : 'gone';
  if (before?.state !== 'settled') return 'open';
  const decided = before.settled ?? {};
  const asDecided = Object.entries(members).every(([item, version]) => decided[item] === version);
  return asDecided ? 'settled' : 'open';
}

/** One text for one set of items, whatever their order. */
export const namesOf = (members: Members | readonly string[]): string =>
  (Array.isArray(members) ? [...(members as string[])] : Object.keys(members)).sort().join(' ');
