import fc from 'fast-check';
import { readingsThatCount, staleBefore, type Reading } from './standing-sources';

const moment = (hour: number) => new Date(Date.UTC(2025, 5, 1, hour)).toISOString();
const STALE = moment(5);

type Seen = Reading & { pairs: Map<number, 'decided' | 'unread'> };

/** Readings of one unit of four pairs, one an hour; a reading of a field asks about the first two. */
const history = fc
  .array(
    fc.record({
      whole: fc.boolean(),
      byHand: fc.constant(false),
      read: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((runs) =>
    runs.map(({ whole, byHand, read }, hour): Seen => {
      const asked = read.slice(0, whole ? 4 : 2);
      return {
        ...{ runId: `r${hour}`, unitId: 'u', doneAt: moment(hour), whole, byHand },
        unverifiable: asked.filter((each) => !each).length,
        pairs: new Map(asked.map((each, pair) => [pair, each ? 'decided' : 'unread'])),
      };
    }),
  );

/** The reading that decides a pair, among those given; none where it is too old. */
const deciding = (readings: readonly Seen[], pair: number) =>
  readings
    .filter(({ doneAt, pairs }) => doneAt >= STALE && pairs.get(pair) === 'decided')
    .toSorted((a, b) => (a.doneAt < b.doneAt ? 1 : -1))[0]?.runId;

describe('readings that count', () => {
  it('law: each pair stands as it would if all readings were looked through', () => {
    fc.assert(
      fc.property(history, (readings) => {
        const chosen = new Set(readingsThatCount(readings, STALE).map(({ runId }) => runId));
        const kept = readings.filter(({ runId }) => chosen.has(runId));
        for (const pair of [0, 1, 2, 3])
          expect(deciding(kept, pair)).toBe(deciding(readings, pair));
      }),
    );
  });

  const reading = (runId: string, hour: number, more: Partial<Reading> = {}): Reading => ({
    ...{ runId, unitId: 'u', doneAt: moment(hour), whole: true, unverifiable: 0, byHand: false },
    ...more,
  });
  const chosen = (...readings: Reading[]) =>
    readingsThatCount(readings, STALE).map(({ runId }) => runId);

  it('a reading of one field takes nothing from the reading of all before it', () => {
    expect(chosen(reading('all', 6), reading('field', 7, { whole: false }))).toEqual([
      'field',
      'all',
    ]);
  });

  it('one that could not read does not end the search, a full one does', () => {
    expect(
      chosen(reading('first', 6), reading('second', 7), reading('dead', 8, { unverifiable: 4 })),
    ).toEqual(['dead', 'second']);
  });

  it('what people exported may be older than it was taken in: the reading before it is looked at too', () => {
    expect(chosen(reading('portal', 6), reading('file', 7, { byHand: true }))).toEqual([
      'file',
      'portal',
    ]);
  });

  it('of readings that do not count any more the newest is kept, and no other', () => {
    expect(chosen(reading('first', 1), reading('second', 2, { unverifiable: 1 }))).toEqual([
      'second',
    ]);
  });

  it('counts days back', () => {
    expect(staleBefore(14, '2025-06-30T09:00:00.000Z')).toBe('2025-06-16T09:00:00.000Z');
  });
});
