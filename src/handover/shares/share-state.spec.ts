import { SIDES, type Side } from '../acceptance';
import {
  decideShare,
  nextShareStep,
  SHARE_ACTS,
  SHARE_FACTS,
  SHARE_STATES,
  SHARE_WORDS,
  shareFacts,
  type ShareAct,
  type ShareCondition,
  type ShareFigures,
  type ShareStateName,
} from './share-state';

const COUNTED = ['rows-present', 'all-counted', 'ways-on-written'];
const SIGNED = ['list-approved', 'figures-as-drawn', 'on-paper', 'witnessed'];
type Line = [to: ShareStateName, conditions: string[]];
/** Written by hand and held against the program. All else is refused. */
const LEADS: Record<string, Line> = {
  'draw from counting': ['drawn_up', COUNTED],
  'draw from drawn_up': ['drawn_up', COUNTED],
  'sign from counting': ['signed', [...COUNTED, ...SIGNED]],
  'sign from drawn_up': ['signed', [...COUNTED, ...SIGNED]],
  'amend from signed': ['signed', ['reason-given', 'rows-named']],
  'supplement from signed': ['signed', ['something-unsigned', ...COUNTED]],
  'sign-supplement from signed': ['signed', ['something-unsigned', ...COUNTED, ...SIGNED]],
  'receive from counting': ['counting', ['rows-present']],
  'receive from drawn_up': ['drawn_up', ['rows-present']],
  'receive from signed': ['signed', ['rows-present']],
  'formalise from counting': ['counting', ['rows-present']],
  'formalise from drawn_up': ['drawn_up', ['rows-present']],
  'formalise from signed': ['signed', ['rows-present']],
  'settle from signed': ['settled', ['received', 'formalised', 'nothing-disputed', 'all-signed']],
  'reopen from settled': ['signed', ['reason-given']],
};
const ALL: ReadonlySet<ShareCondition> = new Set([...SHARE_FACTS, ...SHARE_WORDS]);
const product = SHARE_STATES.flatMap((from) => SHARE_ACTS.map((act) => ({ act, from })));
const decide = (
  act: ShareAct,
  from: ShareStateName,
  sides: readonly Side[],
  holds: ReadonlySet<ShareCondition>,
) => decideShare({ act, from, sides, holds });

const done: ShareFigures = {
  ...{ rows: 3, uncounted: 0, undirected: 0, disputed: 0, unsigned: 0, listApproved: true },
  ...{ figuresAsDrawn: true, receivedOn: '2025-06-30', decisionOn: '2025-07-15' },
  ...{ needsDecision: true, drawn: false },
};

describe('the states of a share', () => {
  it.each(product)('$act from $from', ({ act, from }) => {
    const [to, conditions] = LEADS[`${act} from ${from}`] ?? [];
    for (const side of SIDES) {
      const answer = decide(act, from, [side], ALL);
      expect(answer).toEqual(to ? { to } : { refused: 'not-from-this-state' });
    }
    if (!to) return;
    expect(decide(act, from, [], ALL)).toMatchObject({ refused: 'not-by-this-side' });
    for (const condition of ALL) {
      const holds = new Set([...ALL].filter((each) => each !== condition));
      expect([condition, decide(act, from, ['giver'], holds)]).toEqual([
        condition,
        conditions!.includes(condition) ? { refused: 'unmet', unmet: [condition] } : { to },
      ]);
    }
  });

  it.each<[Partial<ShareFigures>, ShareCondition]>([
    [{ rows: 0 }, 'rows-present'],
    [{ uncounted: 1 }, 'all-counted'],
    [{ undirected: 1 }, 'ways-on-written'],
    [{ disputed: 1 }, 'nothing-disputed'],
    [{ unsigned: 1 }, 'all-signed'],
    [{ listApproved: false }, 'list-approved'],
    [{ figuresAsDrawn: false }, 'figures-as-drawn'],
    [{ receivedOn: null }, 'received'],
    [{ decisionOn: null }, 'formalised'],
  ])('%j leaves "%s" unmet', (figures, condition) => {
    expect(shareFacts(done).has(condition)).toBe(true);
    expect(shareFacts({ ...done, ...figures }).has(condition)).toBe(false);
  });

  it('asks for a formal decision only where the kind of list has one', () => {
    const facts = shareFacts({ ...done, needsDecision: false, decisionOn: null });
    expect(facts.has('formalised')).toBe(true);
  });

  it('says what comes next and what is missing for it, not what the dialog asks anyway', () => {
    const next = (state: ShareStateName, figures: Partial<ShareFigures>, drawn = false) =>
      nextShareStep(state, shareFacts({ ...done, ...figures }), drawn);
    expect(next('counting', { uncounted: 2 })).toEqual({ act: 'draw', missing: ['all-counted'] });
    expect(next('drawn_up', { listApproved: false })).toEqual({
      ...{ act: 'sign', missing: ['list-approved'] },
    });
    expect(next('signed', { decisionOn: null })).toEqual({
      ...{ act: 'settle', missing: ['formalised'] },
    });
    expect(next('signed', { unsigned: 1 })).toMatchObject({ act: 'supplement', missing: [] });
    expect(next('signed', { unsigned: 1 }, true)).toMatchObject({ act: 'sign-supplement' });
    expect(next('settled', {})).toBeNull();
  });
});
