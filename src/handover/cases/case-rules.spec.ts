import fc from 'fast-check';
import { milestoneDay } from '../../units/milestone-day';
import { workingCalendar } from '../../units/working-days';
import {
  continuityVerdict,
  dossierRule,
  dueLimits,
  DUE_STANDINGS,
  dueStanding,
  noDueReason,
  OWNERSHIPS,
  SOON,
  type DossierDays,
} from './case-rules';

const of = (over: Partial<DossierDays>) =>
  dossierRule({
    ...{ receivedOn: '2025-06-16', dueOn: '2025-07-08', giverLevel: 'commune' },
    ...{ effectiveDate: '2025-07-01', today: '2025-06-24' },
    ...over,
  });

describe('the rules for dossiers across the first day (Khánh Hòa 7042)', () => {
  it('1: received on that day or later: the new rules', () => {
    expect(of({ receivedOn: '2025-07-01' })).toMatchObject({
      ...{ rule: 'new_rules', finishedBy: 'receiver' },
    });
  });

  it('2: promised before it: the old body finishes; afterwards the result is at the new centre', () => {
    expect(of({ dueOn: '2025-06-30' })).toMatchObject({
      ...{ rule: 'old_body_finishes', finishedBy: 'giver', overtaken: false },
    });
    expect(of({ dueOn: '2025-06-30', today: '2025-07-01' })).toMatchObject({
      ...{ rule: 'old_body_finishes', finishedBy: 'receiver', overtaken: true },
      resultAt: 'new_commune_centre',
    });
    expect(of({ dueOn: '2025-06-30', today: '2025-07-01', giverLevel: 'district' }).resultAt).toBe(
      'designated_desk',
    );
  });

  it('3: received before, promised after: it is carried over', () => {
    expect(of({})).toMatchObject({ rule: 'carried_over', finishedBy: 'receiver' });
  });

  it('says nothing where the list names no day', () => {
    expect(of({ receivedOn: null }).rule).toBe('unknown');
    expect(of({ dueOn: null })).toMatchObject({ rule: 'unknown', finishedBy: null });
  });

  it('follow the date of the round, whichever it is, and never ask for a dossier again', () => {
    const day = fc.nat(900).map((days) => milestoneDay('2025-01-01', days));
    const maybe = fc.option(day, { nil: null });
    fc.assert(
      fc.property(maybe, maybe, day, day, (receivedOn, dueOn, effectiveDate, today) => {
        const answer = of({ receivedOn, dueOn, effectiveDate, today });
        expect(answer.resubmission).toBe(false);
        expect(answer.rule === 'unknown').toBe(answer.finishedBy === null);
        // No old body has to do anything once it has ended.
        if (today >= effectiveDate) expect(answer.finishedBy).not.toBe('giver');
        if (answer.finishedBy === 'giver') expect(dueOn! < effectiveDate).toBe(true);
      }),
    );
  });
});

describe('how a case stands towards its due day', () => {
  const standing = (dueOn: string | null, today: string) =>
    dueStanding(dueOn, dueLimits(workingCalendar, today));

  it.each([
    ['2025-06-28', '2025-06-30', 'soon'],
    ['2025-06-28', '2025-07-01', 'late'],
    ['2025-06-27', '2025-06-30', 'late'],
    ['2025-06-27', '2025-06-24', 'soon'],
    ['2025-06-30', '2025-06-24', 'in_time'],
    [null, '2025-06-24', 'unknown'],
  ])('due %s, on %s: %s', (dueOn, today, expected) => {
    expect(standing(dueOn, today)).toBe(expected);
  });

  it('is late exactly when its period has ended, and soon exactly in the last working days', () => {
    const day = fc.nat(700).map((days) => milestoneDay('2025-01-01', days));
    fc.assert(
      fc.property(day, day, (dueOn, today) => {
        const end = workingCalendar.endOfPeriod(dueOn);
        const expected =
          end < today ? 'late' : end <= workingCalendar.after(today, SOON) ? 'soon' : 'in_time';
        expect(standing(dueOn, today)).toBe(expected);
      }),
    );
  });
});

describe('no case without an owner', () => {
  const counts = fc.record({
    ...{ unassigned: fc.nat(3), not_accepted: fc.nat(3), no_person: fc.nat(3) },
    ...{ owned: fc.nat(3), finished: fc.nat(3) },
  });

  it('is green only where every case has a body, a person and a due day, and every list is there', () => {
    fc.assert(
      fc.property(counts, fc.nat(2), fc.boolean(), fc.nat(1), (of, missing, begun, undated) => {
        const verdict = continuityVerdict(of, missing, begun, undated);
        const without = of.unassigned + of.not_accepted + of.no_person;
        expect(verdict === 'green').toBe(without === 0 && missing === 0 && undated === 0);
        if (of.unassigned > 0) expect(verdict).toBe('red');
        if (begun && of.not_accepted > 0) expect(verdict).toBe('red');
      }),
    );
  });

  it('is not known where a list is missing, even without a single case', () => {
    const none = Object.fromEntries(OWNERSHIPS.map((each) => [each, 0]));
    expect(continuityVerdict(none as never, 1, true, 0)).toBe('grey');
  });
});

describe('a case without a due day', () => {
  it('says why, as long as it goes on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DUE_STANDINGS),
        fc.constantFrom('2025-06-16', null),
        fc.boolean(),
        (due, receivedOn, dossier) => {
          const reason = noDueReason({ due, receivedOn, dossier });
          expect(reason !== null).toBe(due === 'unknown');
          if (reason === 'not_named_nor_received')
            expect([receivedOn, dossier]).toEqual([null, true]);
        },
      ),
    );
  });
});
