import type { Sentence } from '../../platform/http/app-error';
import type { PairStanding } from '../standing/pair-standing';
import { FAILURE_OF, lookedAt, type Aspect } from '../verification/aspects';
import { FINDING_WORDS } from '../verification/finding-words';
import {
  CONDITIONS,
  MEASURED_ONLY,
  type Condition,
  type ConditionSource,
  type ConditionState,
} from './condition-kinds';
import { UNREAD_WORDS, WORDS } from './condition-words';

/** How the tests of a pair went. Moments are those of the latest one of the kind. */
export interface PairTests {
  passedAt: string | null;
  failedAt: string | null;
  running: boolean;
  /** Whether paying worked: the best that any test saw. */
  payment: 'worked' | 'failed' | 'untried';
}

/** What a person stated, with what proves it. */
export interface Statement {
  state: ConditionState;
  factDay: string;
  evidence: string;
  statedBy: string;
}

export interface PairFacts {
  pair: Pick<PairStanding, 'standing' | 'outcome' | 'reason' | 'seenAt' | 'checked'> &
    Pick<PairStanding, 'differences' | 'decisionNumber' | 'decisionDate' | 'level'>;
  /** Of the unit on the portal; null where it is not known. */
  agencyCode: string | null;
  tests: PairTests | null;
  stated: Partial<Record<Condition, Statement>>;
}

export interface ConditionStatus {
  code: Condition;
  state: ConditionState;
  from: ConditionSource;
  text: Sentence;
  /** What was seen, exactly; the number of a document where it rests on one. */
  seen: string | null;
  expected: string | null;
  /** When it was seen, or the day for which it was stated. */
  at: string | null;
}
type Part = Omit<ConditionStatus, 'code'>;

/**
 * Where a pair stands in each of the ten conditions. What was measured decides; where it says nothing, what people stated
 * does; where nobody did, it is unknown and never met.
 */
export function conditionsOf(facts: PairFacts): ConditionStatus[] {
  return CONDITIONS.map((code) => ({ code, ...statusOf(code, facts) }));
}

function statusOf(code: Condition, facts: PairFacts): Part {
  const measured = MEASURES[code](facts);
  const said = MEASURED_ONLY.includes(code) ? undefined : facts.stated[code];
  if (measured.state !== 'unknown' || !said) return measured;
  const { state, factDay: at, evidence: seen, statedBy } = said;
  const text = { vi: `${statedBy} xác nhận`, en: `Stated by ${statedBy}` };
  return { state, from: 'statement', text, seen, expected: null, at };
}

const part = (
  state: ConditionState,
  from: ConditionSource,
  text: Sentence,
  at: string | null = null,
): Part => ({ state, from, text, seen: null, expected: null, at });
const unknown = (text: Sentence, from: ConditionSource = 'nothing') => part('unknown', from, text);

/** Of several things that must all hold: what fails first, then what is not known. */
const all = (...parts: Part[]): Part =>
  parts.find(({ state }) => state === 'not-met') ??
  parts.find(({ state }) => state === 'unknown') ??
  parts[0]!;

/** What the latest reading that counts says of one aspect. */
function seenOnPortal(aspect: Aspect, { pair }: PairFacts, right: Sentence): Part {
  const { standing, outcome, reason, checked, seenAt } = pair;
  if (standing !== 'passed' && standing !== 'failed')
    return { ...unknown(UNREAD_WORDS[standing], 'portal'), at: seenAt };
  const why = FAILURE_OF[aspect];
  const wrong = pair.differences.find((each) => each.reason === why);
  if (wrong || reason === why) {
    const { seen = null, expected = null } = wrong ?? {};
    return { ...part('not-met', 'portal', FINDING_WORDS[why], seenAt), seen, expected };
  }
  const looked = lookedAt(aspect, checked, { outcome: outcome ?? '', reason });
  return looked ? part('met', 'portal', right, seenAt) : unknown(WORDS.untold, 'portal');
}

/** What a dossier that went all the way through proves; one that did not proves nothing of a single step. */
const through = ({ tests }: PairFacts): Part =>
  tests?.passedAt ? part('met', 'test', WORDS.through, tests.passedAt) : unknown(WORDS.unstated);

const MEASURES: Record<Condition, (facts: PairFacts) => Part> = {
  published: ({ pair: { decisionNumber, decisionDate } }) =>
    decisionNumber && decisionDate
      ? {
          ...part('met', 'catalogue', { vi: 'Quyết định công bố', en: 'Decision' }, decisionDate),
          seen: decisionNumber,
        }
      : unknown(WORDS.undecided),
  national: (facts) =>
    all(
      seenOnPortal('published', facts, WORDS.onPortal),
      seenOnPortal('state', facts, WORDS.onPortal),
    ),
  assigned: (facts) =>
    all(
      seenOnPortal('ceased', facts, WORDS.agency),
      seenOnPortal('agency', facts, WORDS.agency),
      facts.agencyCode === null ? unknown(WORDS.noAgency) : part('met', 'portal', WORDS.agency),
    ),
  channel: (facts) =>
    all(
      seenOnPortal('level', facts, WORDS.level),
      // What is only told about cannot be handed in on line anywhere.
      ...(facts.pair.level === 'information' ? [] : [seenOnPortal('online', facts, WORDS.level)]),
    ),
  fees: (facts) => all(seenOnPortal('fee', facts, WORDS.fee), paying(facts)),
  workflow: through,
  accounts: through,
  sso: () => unknown(WORDS.unstated),
  tested: ({ tests }) => {
    if (tests?.passedAt) return part('met', 'test', WORDS.tested, tests.passedAt);
    if (tests?.failedAt) return part('not-met', 'test', WORDS.testFailed, tests.failedAt);
    return unknown(tests?.running ? WORDS.testRunning : WORDS.untested, 'test');
  },
  posted: () => unknown(WORDS.unstated),
};

function paying({ tests }: PairFacts): Part {
  if (tests?.payment === 'worked') return part('met', 'test', WORDS.paid, tests.passedAt);
  if (tests?.payment === 'failed') return part('not-met', 'test', WORDS.unpaid, tests.failedAt);
  return unknown(WORDS.payUntried);
}
