import fc from 'fast-check';
import { countingExceptions, exceptionState } from './in-force';

const granted = { documentDay: '2025-06-20', endsOn: '2025-06-25', withdrawnAt: null };
const of = (criterion: string, change: object = {}) => ({
  ...{ ...granted, unitId: 'u', criterion, madeAt: '2025-06-20T02:00:00.000Z', ...change },
});

describe('an exception', () => {
  it('counts from its document to its last day, and not a day longer', () => {
    expect(exceptionState(granted, '2025-06-19')).toBe('coming');
    expect(exceptionState(granted, '2025-06-20')).toBe('in-force');
    expect(exceptionState(granted, '2025-06-25')).toBe('in-force');
    expect(exceptionState(granted, '2025-06-26')).toBe('over');
  });

  it('no longer counts once withdrawn', () => {
    const withdrawn = { ...granted, withdrawnAt: '2025-06-21T00:00:00.000Z' };
    expect(exceptionState(withdrawn, '2025-06-22')).toBe('withdrawn');
    expect(countingExceptions([of('a', withdrawn)], '2025-06-22').size).toBe(0);
  });

  it('gives way to a later document on the same criterion', () => {
    const later = of('a', { documentDay: '2025-06-22', endsOn: '2025-06-30' });
    const found = countingExceptions([later, of('a'), of('b')], '2025-06-23');
    expect(found.get('u')!.get('a')).toBe(later);
    expect([...found.get('u')!.keys()]).toEqual(['a', 'b']);
    expect(
      countingExceptions([later, of('a')], '2025-06-21')
        .get('u')!
        .get('a'),
    ).not.toBe(later);
  });

  it('is in force on no day past its end', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (documentDay, endsOn, today) => {
        const state = exceptionState({ documentDay, endsOn, withdrawnAt: null }, today);
        if (today > endsOn) expect(state).toBe('over');
        expect(state === 'in-force').toBe(documentDay <= today && today <= endsOn);
      }),
    );
  });
});
