import fc from 'fast-check';
import { dayOfSerial, timeOfSerial } from './serial-days';

describe('dayOfSerial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined], // the 29 February 1900 that only Excel knows
    [61, '1900-03-01'],
    [45838, '2025-06-30'],
    [2958465, '9999-12-31'],
    [2958466, undefined],
    [0, undefined],
    [-1, undefined],
  ])('serial %d of the 1900 system is %s', (serial, day) =>
    expect(dayOfSerial(serial, false, false)).toBe(day),
  );

  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [44376, '2025-06-30'],
  ])('serial %d of the 1904 system is %s', (serial, day) =>
    expect(dayOfSerial(serial, true, false)).toBe(day),
  );

  it('gives the time only where the cell shows one', () => {
    expect(dayOfSerial(45838.5, false, true)).toBe('2025-06-30T12:00:00');
    expect(dayOfSerial(45838.5, false, false)).toBe('2025-06-30');
    expect(dayOfSerial(45838, false, true)).toBe('2025-06-30');
    expect(dayOfSerial(45837.9999999, false, true)).toBe('2025-06-30');
  });

  it('counts on by one day for every serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const [day, next] = [serial, serial + 1].map((n) =>
          Date.parse(dayOfSerial(n, false, false)!),
        );
        expect(next! - day!).toBe(86_400_000);
      }),
    );
  });
});

describe('timeOfSerial', () => {
  it('runs past a day for durations', () => {
    expect(timeOfSerial(0.75)).toBe('18:00:00');
    expect(timeOfSerial(1.5)).toBe('36:00:00');
    expect(timeOfSerial(-0.5)).toBe('-12:00:00');
  });
});
