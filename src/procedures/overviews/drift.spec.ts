import fc from 'fast-check';
import { OUTCOMES } from '../verification/verification.entity';
import { driftOf } from './drift';

describe('what lies between two runs', () => {
  it('reading again what could not be read is better only where it is right', () => {
    expect(driftOf('unverifiable', 'passed')).toBe('better');
    expect(driftOf('unverifiable', 'failed')).toBe('worse');
    expect(driftOf('passed', 'unverifiable')).toBe('worse');
    expect(driftOf(null, 'failed')).toBe('other');
  });

  it('law: looked at from the other side, better and worse change places', () => {
    const outcome = fc.constantFrom(...OUTCOMES);
    fc.assert(
      fc.property(outcome, outcome, (one, other) => {
        const back = { better: 'worse', worse: 'better', other: 'other' } as const;
        expect(driftOf(other, one)).toBe(back[driftOf(one, other)]);
      }),
    );
  });
});
