import { SIDES, type Side } from '../acceptance';
import {
  decideListStage,
  LIST_STAGE_ACTS,
  LIST_STAGE_CONDITIONS,
  LIST_STAGES,
  nextListAct,
  type ListStageAct,
  type ListStageName,
} from './list-stage';

/** Written by hand and held against the program: act from stage → stage. All else is refused. */
const LEADS: Record<string, ListStageName> = {
  'inventory from drafting': 'inventoried',
  'inventory from returned': 'inventoried',
  'submit from inventoried': 'submitted',
  'approve from inventoried': 'approved',
  'approve from submitted': 'approved',
  'return from submitted': 'returned',
  'return from approved': 'returned',
  'redraft from inventoried': 'drafting',
  'redraft from submitted': 'drafting',
  'redraft from approved': 'drafting',
  'redraft from returned': 'drafting',
};
const ALL = new Set(LIST_STAGE_CONDITIONS);
const product = LIST_STAGES.flatMap((from) => LIST_STAGE_ACTS.map((act) => ({ act, from })));
const decide = (act: ListStageAct, from: ListStageName, sides: readonly Side[], holds = ALL) =>
  decideListStage({ act, from, sides, holds });

describe('the stages of a list', () => {
  it.each(product)('$act from $from', ({ act, from }) => {
    const to = LEADS[`${act} from ${from}`];
    for (const side of SIDES) {
      const answer = decide(act, from, [side]);
      if (!to) expect(answer).toEqual({ refused: 'not-from-this-state' });
      else if (side === 'receiver')
        expect(answer).toMatchObject({ refused: 'not-by-this-side', by: ['giver', 'province'] });
      else expect(answer).toEqual({ to });
    }
  });

  it('is approved on paper only, and returned with a reason only, never once signed', () => {
    const none = new Set<never>();
    expect(decide('approve', 'submitted', ['giver'], none)).toEqual({
      ...{ refused: 'unmet', unmet: ['on-paper', 'receivers-named'] },
    });
    expect(decide('return', 'approved', ['giver'], new Set(['reason-given'] as const))).toEqual({
      ...{ refused: 'unmet', unmet: ['nothing-signed'] },
    });
    expect(decide('return', 'submitted', ['giver'], none)).toEqual({
      ...{ refused: 'unmet', unmet: ['reason-given'] },
    });
  });

  it.each([['submit', 'inventoried'] as const, ['approve', 'submitted'] as const])(
    'is not brought on by %s from %s while a row goes to nobody',
    (act, from) => {
      const rest = new Set(LIST_STAGE_CONDITIONS.filter((each) => each !== 'receivers-named'));
      expect(decide(act, from, ['giver', 'province'], rest)).toEqual({
        ...{ refused: 'unmet', unmet: ['receivers-named'] },
      });
    },
  );

  it('names a next act that the table allows, until it is approved', () => {
    for (const from of LIST_STAGES) {
      const act = nextListAct(from);
      if (from === 'approved') expect(act).toBeNull();
      else expect(LEADS).toHaveProperty([`${act} from ${from}`]);
    }
  });
});
