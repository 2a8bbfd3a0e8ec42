import type { ControlStatus } from '../control/compare-control';
import { SETTLED_STATUSES } from '../control/compare-control';
import type { Ownership } from '../cases/case-rules';
import type { ShareStateName } from '../shares/share-state';
import {
  POINT_OF_LIST,
  POINTS,
  type Finding,
  type Matter,
  type Point,
  type Why,
} from './closing-points';
import { rowStanding, type ToldRow } from './row-done';

/** What of a list goes to one receiver, in portions; null: nobody was named for it. */
export interface ShareFact {
  listId: string;
  listType: string;
  receiverOrganisationId: string | null;
  outstanding: number;
  disputed: number;
  accepted: number;
  state: ShareStateName;
}

/** Everything that the record tells of a dissolved unit, whatever its bodies are called. */
export interface UnitFacts {
  /** Codes of the lists that the unit owes. */
  owed: readonly string[];
  lists: readonly { listId: string; listType: string; state: 'filed' | 'empty' }[];
  shares: readonly ShareFact[];
  discrepancies: readonly { listId: string; listType: string; open: number }[];
  control: readonly {
    figureId: string;
    listType: string;
    listId: string | null;
    status: ControlStatus;
  }[];
  /** Kinds of lists whose rows are cases. */
  caseTypes: readonly string[];
  cases: readonly { listType: string; ownership: Ownership; cases: number }[];
  rows: readonly ToldRow[];
}

const matter = (key: string, why: Why, more: Partial<Matter> = {}): Matter => ({
  ...{ key, why, count: 1, listType: null, listId: null, receiver: null, rowCode: null },
  ...more,
});

/** What the record tells of each point, in the order of the page. */
export function findingsOf(facts: UnitFacts): Finding[] {
  return POINTS.map((point) => ({ point, ...FINDERS[point](facts) }));
}

type Found = Omit<Finding, 'point'>;

/** Open where something is left to do; where nothing is known of it, unknown. */
function found(of: number, open: Matter[], unknown: Matter[] = []): Found {
  const told = open.length > 0 ? 'open' : unknown.length > 0 ? 'unknown' : 'met';
  return { told, of, matters: [...open, ...unknown] };
}

const FINDERS: Record<Point, (facts: UnitFacts) => Found> = {
  lists: ({ owed, lists }) => {
    const there = new Set(lists.map(({ listType }) => listType));
    const missing = owed.filter((code) => !there.has(code));
    return found(
      owed.length,
      missing.map((code) => matter(`list:${code}`, 'missing', { listType: code })),
      owed.length === 0 ? [matter('lists', 'nothing_asked')] : [],
    );
  },

  shares: ({ lists, shares }) => {
    const going = shares.filter(
      ({ outstanding, disputed, accepted }) => outstanding + disputed + accepted > 0,
    );
    const open = going.flatMap((share) => {
      const why = shareWhy(share);
      if (!why) return [];
      const { listId, listType, receiverOrganisationId: receiver } = share;
      return [matter(`share:${listId}/${receiver ?? ''}`, why, { listType, listId, receiver })];
    });
    const nothing = lists.length === 0 ? [matter('shares', 'not_filed')] : [];
    return found(going.length, open, nothing);
  },

  discrepancies: ({ lists, discrepancies }) =>
    found(
      discrepancies.reduce((sum, { open }) => sum + open, 0),
      discrepancies
        .filter(({ open }) => open > 0)
        .map(({ listId, listType, open }) =>
          matter(`discrepancies:${listId}`, 'undecided', { listType, listId, count: open }),
        ),
      // Nothing can be found wrong with lists that nobody filed.
      lists.length === 0 ? [matter('discrepancies', 'not_filed')] : [],
    ),

  control: ({ control }) =>
    found(
      control.length,
      control
        .filter(({ status }) => !SETTLED_STATUSES.includes(status))
        .map(({ figureId, listType, listId, status }) =>
          matter(`control:${figureId}`, status as Why, { listType, listId }),
        ),
      // Without a figure from elsewhere nothing proves that the lists are whole.
      control.length === 0 ? [matter('control', 'no_figures')] : [],
    ),

  cases: ({ owed, caseTypes, lists, cases }) => {
    const listOf = new Map(lists.map(({ listType, listId }) => [listType, listId]));
    const open = cases.flatMap(({ listType, ownership, cases: count }) => {
      const why = WITHOUT_OWNER[ownership];
      if (!why || count === 0) return [];
      const listId = listOf.get(listType) ?? null;
      return [matter(`cases:${listType}/${ownership}`, why, { listType, listId, count })];
    });
    const unfiled = caseTypes.filter((code) => owed.includes(code) && !listOf.has(code));
    const none = caseTypes.every((code) => !listOf.has(code));
    return found(
      cases.reduce((sum, { cases: count }) => sum + count, 0),
      open,
      none && unfiled.length === 0
        ? [matter('cases', 'not_filed')]
        : unfiled.map((code) => matter(`cases:${code}`, 'not_filed', { listType: code })),
    );
  },

  seals: byRows('seals'),
  accounts: byRows('accounts'),
  systems: byRows('systems'),
  certificates: byRows('certificates'),
  addresses: byRows('addresses'),
  fonds: () => found(0, [], [matter('fonds', 'not_in_data')]),
  documents: () => found(0, [], [matter('documents', 'not_in_data')]),
};

const WITHOUT_OWNER: Partial<Record<Ownership, Why>> = {
  unassigned: 'without_receiver',
  not_accepted: 'not_accepted',
  no_person: 'no_person',
};

/** What keeps a share from being settled; null once it is. */
function shareWhy(share: ShareFact): Why | null {
  const { receiverOrganisationId, outstanding, disputed, state } = share;
  if (receiverOrganisationId === null) return 'unassigned';
  if (outstanding > 0) return 'uncounted';
  if (disputed > 0) return 'disputed';
  if (state === 'settled') return null;
  return state === 'signed' ? 'unsettled' : 'unsigned';
}

/** A point that the rows of one kind of list tell. "Không phát sinh" says that there is nothing to do. */
function byRows(point: Point): (facts: UnitFacts) => Found {
  const code = Object.keys(POINT_OF_LIST).find((each) => POINT_OF_LIST[each] === point)!;
  return ({ lists, rows }) => {
    const own = lists.filter(({ listType }) => listType === code);
    if (own.length === 0)
      return found(0, [], [matter(`rows:${code}`, 'not_filed', { listType: code })]);
    const standings = rows
      .filter(({ listType }) => listType === code)
      .map((row) => ({ row, standing: rowStanding(row) }))
      .filter(({ standing }) => standing !== 'beside');
    const of = (wanted: 'not_done' | 'not_said') =>
      standings
        .filter(({ standing }) => standing === wanted)
        .map(({ row: { itemId, listId, rowCode, rows: count } }) =>
          matter(itemId === null ? `rows:${listId}/${wanted}` : `row:${itemId}`, wanted, {
            ...{ listType: code, listId, rowCode, count },
          }),
        );
    const told = standings.reduce((sum, { row }) => sum + row.rows, 0);
    const silent =
      told === 0 && own.some(({ state }) => state === 'filed')
        ? [matter(`rows:${code}`, 'no_rows', { listType: code, listId: own[0]!.listId })]
        : [];
    return found(told, of('not_done'), [...of('not_said'), ...silent]);
  };
}
