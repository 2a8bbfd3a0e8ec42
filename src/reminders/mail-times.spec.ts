import fc from 'fast-check';
import { isQuiet, mailIsDue, soonAt, USUAL_WISHES } from './mail-times';

const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);

describe('times of reminders', () => {
  it.each([
    ['21:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:29', true],
    ['06:30', false],
    ['20:59', false],
  ])('at %s it is quiet: %s', (at, quiet) => {
    expect(isQuiet(USUAL_WISHES, at)).toBe(quiet);
  });

  it('every time of day is quiet from one side or from the other, never from both', () => {
    fc.assert(
      fc.property(time, time, time, (from, to, at) => {
        fc.pre(from !== to);
        const [one, other] = [
          isQuiet({ quietFrom: from, quietTo: to }, at),
          isQuiet({ quietFrom: to, quietTo: from }, at),
        ];
        expect(one).toBe(!other);
        expect(isQuiet({ quietFrom: from, quietTo: from }, at)).toBe(false);
      }),
    );
  });

  it('sends nothing in quiet hours, nothing to who wants none, and one digest a day', () => {
    fc.assert(
      fc.property(time, time, time, time, (from, to, digestAt, at) => {
        const wishes = { ...USUAL_WISHES, quietFrom: from, quietTo: to, digestAt };
        const day = '2025-06-30';
        expect(mailIsDue(wishes, day, at)).toBe(false);
        const each = mailIsDue({ ...wishes, mail: 'each' }, day, at);
        expect(each).toBe(!isQuiet(wishes, at));
        const digest = mailIsDue({ ...wishes, mail: 'digest' }, day, at);
        expect(digest).toBe(each && at >= digestAt);
        expect(mailIsDue({ ...wishes, mail: 'digest', digestOn: day }, day, at)).toBe(false);
      }),
    );
  });

  it('reminds of 10:00 to 16:00 at 14:30, of a week a day before', () => {
    const of = (sentAt: string, dueAt: string) => soonAt({ sentAt, dueAt });
    expect(of('2025-06-30T03:00:00.000Z', '2025-06-30T09:00:00.000Z')).toBe(
      '2025-06-30T07:30:00.000Z',
    );
    expect(of('2025-06-23T09:00:00.000Z', '2025-06-30T09:00:00.000Z')).toBe(
      '2025-06-29T09:00:00.000Z',
    );
  });
});
