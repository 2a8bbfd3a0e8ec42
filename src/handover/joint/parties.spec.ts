import fc from 'fast-check';
import { confirmAnswer, isComplete, JOINT_SIDES, type Confirmed } from './parties';

const step = fc.record({
  side: fc.constantFrom(...JOINT_SIDES),
  accountId: fc.constantFrom('an', 'bình', 'chi'),
});

describe('the parties of an acceptance in one act', () => {
  it('whatever is tried in whatever order: each side once, never without two people', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 12 }), (witnessed, steps) => {
        const confirmed: Confirmed[] = [];
        for (const asked of steps)
          if (confirmAnswer(asked, witnessed, confirmed) === 'may') confirmed.push(asked);
        const sides = confirmed.map(({ side }) => side);
        expect(new Set(sides).size).toBe(sides.length);
        expect(sides.includes('witness') && !witnessed).toBe(false);
        if (!isComplete(witnessed, confirmed)) return;
        const by = (side: string) => confirmed.find((each) => each.side === side)!.accountId;
        expect(confirmed).toHaveLength(witnessed ? 3 : 2);
        if (by('giver') === by('receiver')) expect(witnessed).toBe(true);
        if (witnessed) expect([by('giver'), by('receiver')]).not.toContain(by('witness'));
      }),
    );
  });

  it('says which of the rules stands in the way', () => {
    const giver: Confirmed = { side: 'giver', accountId: 'an' };
    const ask = (side: Confirmed['side'], accountId: string, witnessed = false) =>
      confirmAnswer({ side, accountId }, witnessed, [giver]);
    expect(ask('receiver', 'bình')).toBe('may');
    expect(ask('giver', 'an')).toBe('repeated');
    expect(ask('giver', 'bình')).toBe('taken');
    expect(ask('receiver', 'an')).toBe('needs-witness');
    expect(ask('receiver', 'an', true)).toBe('may');
    expect(ask('witness', 'chi')).toBe('not-a-party');
    expect(ask('witness', 'an', true)).toBe('witness-is-party');
    expect(ask('witness', 'chi', true)).toBe('may');
  });
});
