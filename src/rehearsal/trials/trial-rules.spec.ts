import fc from 'fast-check';
import { TRIAL_STATES } from './trial-round.entity';
import { isPossible, UNIT_STATES, unitState, type UnitProgress } from './trial-rules';

const unit = (change: Partial<UnitProgress> = {}): UnitProgress => ({
  ...{ started: true, total: 10, answered: 4, confirmed: 2, mandatoryNotMet: 0 },
  ...{ elapsedMinutes: 5, silentMinutes: 1, boxMinutes: 30, overStandardMinutes: 0, ...change },
});

describe('a round of the trial operation', () => {
  it('goes forward only: planned, running, stopped, evaluated, signed', () => {
    const open = (act: Parameters<typeof isPossible>[0]) =>
      TRIAL_STATES.filter((state) => isPossible(act, state));
    expect(open('start')).toEqual(['planned']);
    expect(open('stop')).toEqual(['running']);
    expect(open('evaluate')).toEqual(['stopped']);
    expect(open('sign')).toEqual(['evaluated']);
    expect(open('adopt')).toEqual(['planned', 'running', 'stopped']);
  });
});

describe('a unit on the wall', () => {
  it.each([
    ['waiting', unit({ started: false })],
    ['running', unit()],
    ['answered', unit({ answered: 10 })],
    ['done', unit({ answered: 10, confirmed: 10 })],
    ['late', unit({ elapsedMinutes: 31 })],
  ])('is %s', (state, progress) => expect(unitState(progress)).toBe(state));

  it.each([
    ['a mandatory item failed, also when all is confirmed', { mandatoryNotMet: 1, confirmed: 10 }],
    ['a step is beyond its standard', { overStandardMinutes: 0.1 }],
    ['nothing was heard for more than ten minutes', { silentMinutes: 10.1 }],
    ['nothing was heard for a third of a short time', { boxMinutes: 15, silentMinutes: 5.1 }],
  ])('is stuck where %s', (_, change) => expect(unitState(unit(change))).toBe('stuck'));

  it('is not called for while it may still be at work on one item', () => {
    expect(unitState(unit({ silentMinutes: 10 }))).toBe('running');
  });

  const minutes = fc.double({ min: 0, max: 600, noNaN: true });
  const progress = fc
    .record({ total: fc.nat(80), answered: fc.nat(80), confirmed: fc.nat(80) })
    .chain(({ total, answered, confirmed }) =>
      fc.record<UnitProgress>({
        started: fc.boolean(),
        total: fc.constant(total),
        answered: fc.constant(Math.min(answered, total)),
        confirmed: fc.constant(Math.min(confirmed, answered, total)),
        mandatoryNotMet: fc.nat(3),
        ...{ elapsedMinutes: minutes, silentMinutes: minutes, overStandardMinutes: minutes },
        boxMinutes: fc.integer({ min: 1, max: 600 }),
      }),
    );

  it('law: is never done with an item open or a mandatory one failed', () => {
    fc.assert(
      fc.property(progress, (each) => {
        const state = unitState(each);
        expect(UNIT_STATES).toContain(state);
        if (state !== 'done') return;
        expect([each.confirmed, each.mandatoryNotMet]).toEqual([each.total, 0]);
      }),
    );
  });
});
