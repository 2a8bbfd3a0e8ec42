import fc from 'fast-check';
import { workingCalendar } from '../../units/working-days';
import { FINDING_KINDS, KIND_WORDS, kindOfReason, type FindingKind } from './finding-kinds';
import {
  advance,
  isOpen,
  severityOf,
  sightOf,
  SIGHTS,
  STANDINGS,
  type PairSeen,
  type Sight,
  type Standing,
} from './finding-rules';

describe('what becomes of a finding from run to run', () => {
  it.each<[Standing | null, Sight, Standing | null]>([
    [null, 'present', 'new'],
    ['new', 'present', 'persisting'],
    ['persisting', 'absent', 'fixed'],
    ['fixed', 'present', 'reopened'],
    ['reopened', 'present', 'persisting'],
    ['fixed', 'absent', 'fixed'],
    [null, 'absent', null],
    ['new', 'unknown', 'new'],
  ])('%s, then %s, is %s', (before, sight, after) => {
    expect(advance(before, sight)).toBe(after);
  });

  const sights = fc.array(fc.constantFrom(...SIGHTS));
  const live = (seen: readonly Sight[]) => seen.reduce(advance, null as Standing | null);

  it('law: what could not be read neither opens nor closes anything, wherever it comes', () => {
    fc.assert(
      fc.property(sights, (seen) => {
        expect(live(seen)).toBe(live(seen.filter((each) => each !== 'unknown')));
      }),
    );
  });

  it('law: a finding is open exactly when the last run that could see it saw it', () => {
    fc.assert(
      fc.property(sights, (seen) => {
        const last = seen.findLast((each) => each !== 'unknown');
        const after = live(seen);
        expect(after !== null && isOpen(after)).toBe(last === 'present');
        if (after !== null) expect(STANDINGS).toContain(after);
      }),
    );
  });
});

const pair = (
  outcome: PairSeen['outcome'],
  kinds: FindingKind[] = [],
  checked: string | null = 'pscn',
): PairSeen => ({ outcome, kinds, checked, reason: null });

describe('what a run says about a finding', () => {
  const kind = fc.constantFrom(...FINDING_KINDS);

  it('law: nothing is said by a pair that was not read', () => {
    fc.assert(
      fc.property(kind, kind, fc.boolean(), (each, other, covered) => {
        for (const outcome of ['unverifiable', 'pending'] as const)
          expect(sightOf(each, pair(outcome, [other]), covered)).toBe('unknown');
        expect(sightOf(each, null, false)).toBe('unknown');
      }),
    );
  });

  it('law: only a pair that failed in this way shows it', () => {
    fc.assert(
      fc.property(kind, kind, (each, failed) => {
        const sight = sightOf(each, pair('failed', [failed]), true);
        expect(sight === 'present').toBe(each === failed);
      }),
    );
  });

  it('a procedure that is not shown says nothing of its name', () => {
    const missing = pair('failed', ['not-published'], 'p');
    expect(sightOf('name-differs', missing, true)).toBe('unknown');
    const wrongName = pair('failed', ['name-differs'], 'pscn');
    expect(sightOf('not-published', wrongName, true)).toBe('absent');
    expect(sightOf('ceased-unit', wrongName, true)).toBe('absent');
  });

  it('law: what the source tells nothing of is neither right nor wrong', () => {
    const silent = fc.constantFrom(
      'level-differs',
      'fee-differs',
      'not-online',
      'decision-differs',
    );
    fc.assert(
      fc.property(silent as fc.Arbitrary<FindingKind>, (each) => {
        expect(sightOf(each, pair('passed', [], 'pscng'), true)).toBe('unknown');
        expect(sightOf(each, pair('passed', [], 'psclfongd'), true)).toBe('absent');
        expect(sightOf(each, pair('passed', [], null), true)).toBe('unknown');
      }),
    );
  });

  it('a pair the unit no longer owes is absent only where the run asked for all of the unit', () => {
    expect(sightOf('name-differs', null, true)).toBe('absent');
    expect(sightOf('name-differs', null, false)).toBe('unknown');
  });
});

describe('how bad a finding is', () => {
  const after = (day: string, count: number) => workingCalendar.after(day, count);
  const of = (kind: FindingKind, decided: string | null, today: string) =>
    severityOf(kind, decided, today, after);

  it('not published is red after five working days, weekends left out', () => {
    // Decided on Friday 20 June 2025: the fifth working day is Friday 27 June.
    expect(of('not-published', '2025-06-20', '2025-06-27')).toBe('yellow');
    expect(of('not-published', '2025-06-20', '2025-06-28')).toBe('red');
  });

  it('not published without the day of its decision is red', () => {
    expect(of('not-published', null, '2025-06-20')).toBe('red');
  });

  it('what keeps people from submitting is red, what only differs is yellow', () => {
    expect(of('ceased-unit', null, '2025-06-20')).toBe('red');
    expect(of('name-differs', null, '2025-06-20')).toBe('yellow');
  });

  it('law: it never gets better by waiting', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2025-12-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (decided, one, other) => {
        const [early, late] = [one, other].sort() as [string, string];
        if (of('not-published', decided, early) === 'red')
          expect(of('not-published', decided, late)).toBe('red');
      }),
    );
  });
});

describe('kinds of findings', () => {
  it('each says what it is, where it comes from and what mends it', () => {
    for (const kind of FINDING_KINDS)
      for (const { vi, en } of Object.values(KIND_WORDS[kind]))
        expect([vi.length > 3, en.length > 3]).toEqual([true, true]);
  });

  it('a reason of no known kind is still a finding', () => {
    expect(kindOfReason('name-differs')).toBe('name-differs');
    expect(kindOfReason('not-on-portal')).toBe('not-published');
    expect(kindOfReason('something new')).toBe('other');
  });
});
