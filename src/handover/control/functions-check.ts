import { fold } from '../../platform/text/fold';

/** A row of a list of functions and tasks, as far as its owners go. */
export interface TaskRow {
  itemId: string;
  listId: string;
  giverOrganisationId: string;
  rowCode: string;
  task: string;
  oldOwner: string;
  /** Body that takes the task over, as the list names it. */
  newOwner: string | null;
  /** `kept`, `moved`, `split`, `merged`, `abolished`; null where the list does not say. */
  change: string | null;
  /** Organisations that receive a part of the row which is not closed. */
  receivers: readonly string[];
  /** Every part is closed: nothing of it is handed over. */
  closed: boolean;
}

/** `no_owner`: nobody takes the task over; `two_owners`: more than one body takes the same task. */
export const FUNCTION_FINDINGS = ['no_owner', 'two_owners'] as const;
export type FunctionFindingKind = (typeof FUNCTION_FINDINGS)[number];

export interface FunctionFinding {
  kind: FunctionFindingKind;
  /** One row without an owner, or all rows and parts of a task that several bodies take. */
  rows: TaskRow[];
}

/** A task that ends needs nobody. */
const ENDS = 'abolished';
/** A task that is divided has several owners on purpose. */
const DIVIDED = 'split';

const isOpen = ({ closed, change }: TaskRow): boolean => !closed && change !== ENDS;
const isOwned = ({ newOwner, receivers }: TaskRow): boolean =>
  (newOwner !== null && newOwner.trim() !== '') || receivers.length > 0;

/** Bodies that take a row over: the one that the list names, or else its receivers. */
function ownersOf({ newOwner, receivers }: TaskRow): string[] {
  const named = fold(newOwner ?? '').trim();
  return named === '' ? receivers.map((id) => `id ${id}`) : [`name ${named}`];
}

/**
 * Checks of the list of functions and tasks (old → new). The same task is one of one giver with the same
 * old owner, however it is spelt; the same task of two givers is two tasks.
 * @returns tasks without an owner, then those with two, each in the order of the rows.
 */
export function checkFunctions(rows: readonly TaskRow[]): FunctionFinding[] {
  const open = rows.filter(isOpen);
  const without = open
    .filter((row) => !isOwned(row))
    .map((row): FunctionFinding => ({ kind: 'no_owner', rows: [row] }));
  const byTask = Map.groupBy(open.filter(isOwned), (row) =>
    [row.giverOrganisationId, plain(row.task), plain(row.oldOwner)].join('\u001f'),
  );
  const twice = [...byTask.values()]
    .filter((same) => new Set(same.flatMap(ownersOf)).size > 1)
    .filter((same) => same.some(({ change }) => change !== DIVIDED))
    .map((same): FunctionFinding => ({ kind: 'two_owners', rows: same }));
  return [...without, ...twice];
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();
