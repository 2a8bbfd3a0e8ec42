import { BUCKETS, type Bucket } from './bucket';

/** Who acts on a portion: the body that hands over, the one that takes over, or the province. */
export const SIDES = ['giver', 'receiver', 'province'] as const;
export type Side = (typeof SIDES)[number];

export const DISCREPANCY_KINDS = [
  'shortage',
  'surplus',
  'damaged',
  'wrong_data',
  'papers_missing',
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** What must hold of a portion, or be said with the act, for a transition. */
export type Condition = 'receiver-assigned' | 'discrepancy-named' | 'closing-reason-of-list-type';

/** `withdraw` takes an acceptance back, `reopen` a closing: the ledger goes on, nothing is erased. */
export const ACTS = ['accept', 'dispute', 'resolve', 'close', 'withdraw', 'reopen'] as const;
export type Act = (typeof ACTS)[number];

export interface Transition {
  act: Act;
  from: Bucket;
  to: Bucket;
  by: readonly Side[];
  conditions: readonly Condition[];
}

/** The state table of a portion. Only taking the act back leads out of what is settled. */
const TRANSITIONS: readonly Transition[] = [
  {
    act: 'accept',
    from: 'outstanding',
    to: 'accepted',
    by: ['receiver', 'province'],
    conditions: ['receiver-assigned'],
  },
  {
    act: 'dispute',
    from: 'outstanding',
    to: 'disputed',
    by: ['receiver', 'province'],
    conditions: ['discrepancy-named'],
  },
  {
    act: 'resolve',
    from: 'disputed',
    to: 'outstanding',
    by: ['giver', 'receiver', 'province'],
    conditions: [],
  },
  {
    act: 'close',
    from: 'outstanding',
    to: 'closed',
    by: ['giver', 'province'],
    conditions: ['closing-reason-of-list-type'],
  },
  {
    act: 'close',
    from: 'disputed',
    to: 'closed',
    by: ['province'],
    conditions: ['closing-reason-of-list-type'],
  },
  {
    act: 'withdraw',
    from: 'accepted',
    to: 'outstanding',
    by: ['receiver', 'province'],
    conditions: [],
  },
  {
    act: 'reopen',
    from: 'closed',
    to: 'outstanding',
    by: ['giver', 'province'],
    conditions: [],
  },
];

/** The checked table; a wrong one stops the program when it starts. */
export const acceptanceTable = checkedTable(TRANSITIONS);

export interface Attempt {
  act: Act;
  from: Bucket;
  sides: readonly Side[];
  receiverAssigned: boolean;
  /** Kind of discrepancy of a dispute, reason of a closing. */
  reason: string | null;
  closingReasons: readonly string[];
}

export type Answer =
  | { to: Bucket }
  | { refused: 'not-from-this-bucket' }
  | { refused: 'not-by-this-side'; by: readonly Side[] }
  | { refused: Condition };

/**
 * Says where an act takes a portion, or why it may not be done.
 * @param attempt the act, the bucket it starts from and what is known of the portion.
 */
export function decide(attempt: Attempt): Answer {
  const transition = acceptanceTable.find(
    ({ act, from }) => act === attempt.act && from === attempt.from,
  );
  if (!transition) return { refused: 'not-from-this-bucket' };
  if (!transition.by.some((side) => attempt.sides.includes(side))) {
    return { refused: 'not-by-this-side', by: transition.by };
  }
  const unmet = transition.conditions.find((condition) => !holds(condition, attempt));
  return unmet ? { refused: unmet } : { to: transition.to };
}

function holds(condition: Condition, attempt: Attempt): boolean {
  if (condition === 'receiver-assigned') return attempt.receiverAssigned;
  if (condition === 'discrepancy-named')
    return DISCREPANCY_KINDS.some((kind) => kind === attempt.reason);
  return attempt.reason !== null && attempt.closingReasons.includes(attempt.reason);
}

/**
 * Checks a state table: one answer for each act and bucket, somebody to do it, and every bucket
 * within reach of `outstanding`, where all portions begin.
 * @throws Error that names what is wrong.
 */
export function checkedTable(table: readonly Transition[]): readonly Transition[] {
  const seen = new Set<string>();
  for (const { act, from, to, by } of table) {
    const name = `${act} from ${from}`;
    if (seen.has(name)) throw new Error(`State table: two answers to "${name}".`);
    if (by.length === 0) throw new Error(`State table: nobody may do "${name}".`);
    if (from === to) throw new Error(`State table: "${name}" leads nowhere.`);
    seen.add(name);
  }
  const reached = new Set<Bucket>(['outstanding']);
  for (const _ of BUCKETS) {
    for (const { from, to } of table) if (reached.has(from)) reached.add(to);
  }
  const lost = BUCKETS.find((bucket) => !reached.has(bucket));
  if (lost) throw new Error(`State table: no way leads to "${lost}".`);
  return table;
}
