import { SIDES } from '../acceptance';
import { checkedStates, decideStep, type StateTable, type StepAttempt } from './state-table';

/** What of a list goes to one receiver: đang kiểm đếm, đã lập biên bản, đã ký, đã hoàn tất. */
export const SHARE_STATES = ['counting', 'drawn_up', 'signed', 'settled'] as const;
export type ShareStateName = (typeof SHARE_STATES)[number];

export const SHARE_ACTS = [
  'draw',
  'sign',
  'amend',
  'supplement',
  'sign-supplement',
  'receive',
  'formalise',
  'settle',
  'reopen',
] as const;
export type ShareAct = (typeof SHARE_ACTS)[number];

/** What the record must show. */
export const SHARE_FACTS = [
  'rows-present',
  'all-counted',
  'ways-on-written',
  'list-approved',
  'figures-as-drawn',
  'received',
  'formalised',
  'nothing-disputed',
  'all-signed',
  'something-unsigned',
] as const;
/** What is said with the act itself. */
export const SHARE_WORDS = ['on-paper', 'witnessed', 'reason-given', 'rows-named'] as const;
export type ShareCondition = (typeof SHARE_FACTS)[number] | (typeof SHARE_WORDS)[number];

const COUNTED = ['rows-present', 'all-counted', 'ways-on-written'] as const;
const SIGNED = ['list-approved', 'figures-as-drawn', 'on-paper', 'witnessed'] as const;
const by = SIDES;

/**
 * The state table of a share. Both sides stand on the minutes, so either may record each step.
 * Receiving and the formal decision are dates of their own: they move nothing.
 */
export const shareTable: StateTable<ShareStateName, ShareAct, ShareCondition> = checkedStates(
  'Share states',
  SHARE_STATES,
  [
    { act: 'draw', from: 'counting', to: 'drawn_up', by, conditions: COUNTED },
    { act: 'draw', from: 'drawn_up', to: 'drawn_up', by, conditions: COUNTED },
    // Minutes written elsewhere: there is a paper, but none of ours.
    { act: 'sign', from: 'counting', to: 'signed', by, conditions: [...COUNTED, ...SIGNED] },
    { act: 'sign', from: 'drawn_up', to: 'signed', by, conditions: [...COUNTED, ...SIGNED] },
    { act: 'amend', from: 'signed', to: 'signed', by, conditions: ['reason-given', 'rows-named'] },
    {
      act: 'supplement',
      from: 'signed',
      to: 'signed',
      by,
      conditions: ['something-unsigned', ...COUNTED],
    },
    {
      act: 'sign-supplement',
      from: 'signed',
      to: 'signed',
      by,
      conditions: ['something-unsigned', ...COUNTED, ...SIGNED],
    },
    ...(['counting', 'drawn_up', 'signed'] as const).flatMap(
      (state) =>
        [
          { act: 'receive', from: state, to: state, by, conditions: ['rows-present'] },
          { act: 'formalise', from: state, to: state, by, conditions: ['rows-present'] },
        ] as const,
    ),
    {
      act: 'settle',
      from: 'signed',
      to: 'settled',
      by,
      conditions: ['received', 'formalised', 'nothing-disputed', 'all-signed'],
    },
    { act: 'reopen', from: 'settled', to: 'signed', by, conditions: ['reason-given'] },
  ],
);

/** Says where an act takes a share, or why not. */
export const decideShare = (attempt: StepAttempt<ShareStateName, ShareAct, ShareCondition>) =>
  decideStep(shareTable, attempt);

/** What the record shows of a share. */
export interface ShareFigures {
  rows: number;
  /** Nobody has counted them yet. */
  uncounted: number;
  /** In dispute without a word about how to go on. */
  undirected: number;
  disputed: number;
  /** Not on signed minutes: new since then, or taken off them to be changed. */
  unsigned: number;
  listApproved: boolean;
  /** The list's ledger has no line for this receiver since the minutes were drawn up. */
  figuresAsDrawn: boolean;
  receivedOn: string | null;
  decisionOn: string | null;
  needsDecision: boolean;
  /** A paper drawn up here waits to be signed. */
  drawn: boolean;
}

/** Which conditions on the record hold. */
export function shareFacts(figures: ShareFigures): Set<ShareCondition> {
  const facts: Record<(typeof SHARE_FACTS)[number], boolean> = {
    'rows-present': figures.rows > 0,
    'all-counted': figures.uncounted === 0,
    'ways-on-written': figures.undirected === 0,
    'list-approved': figures.listApproved,
    'figures-as-drawn': figures.figuresAsDrawn,
    received: figures.receivedOn !== null,
    formalised: !figures.needsDecision || figures.decisionOn !== null,
    'nothing-disputed': figures.disputed === 0,
    'all-signed': figures.unsigned === 0,
    'something-unsigned': figures.unsigned > 0,
  };
  return new Set(SHARE_FACTS.filter((fact) => facts[fact]));
}

/**
 * What brings a share on, and which facts are still missing for it; null once it is settled.
 * @param drawn whether a paper drawn up here waits to be signed.
 */
export function nextShareStep(
  state: ShareStateName,
  facts: ReadonlySet<ShareCondition>,
  drawn: boolean,
): { act: ShareAct; missing: ShareCondition[] } | null {
  const act = nextAct(state, facts, drawn);
  if (!act) return null;
  const { conditions } = shareTable.find((step) => step.act === act && step.from === state)!;
  const said: readonly string[] = SHARE_WORDS;
  return {
    act,
    missing: conditions.filter((each) => !facts.has(each) && !said.includes(each)),
  };
}

function nextAct(
  state: ShareStateName,
  facts: ReadonlySet<ShareCondition>,
  drawn: boolean,
): ShareAct | null {
  if (state === 'settled') return null;
  if (state === 'counting') return 'draw';
  if (state === 'drawn_up') return 'sign';
  if (!facts.has('something-unsigned')) return 'settle';
  return drawn ? 'sign-supplement' : 'supplement';
}
