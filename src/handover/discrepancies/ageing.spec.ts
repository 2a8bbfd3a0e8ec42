import fc from 'fast-check';
import { milestoneDay } from '../../units/milestone-day';
import { AGES, ageingOf, ageOf } from './ageing';

describe('ageing of discrepancies', () => {
  it.each([
    [0, 'upTo7'],
    [7, 'upTo7'],
    [8, 'upTo15'],
    [15, 'upTo15'],
    [16, 'upTo30'],
    [30, 'upTo30'],
    [31, 'over30'],
  ])('%i days are %s', (days, age) => expect(ageOf(days)).toBe(age));

  it('counts each open one once, by who is responsible and kind', () => {
    const one = fc.record({
      organisationId: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('shortage', 'damaged'),
      openedOn: fc.nat(90).map((days) => milestoneDay('2025-05-01', days)),
      dueOn: fc.nat(120).map((days) => milestoneDay('2025-05-01', days)),
    });
    fc.assert(
      fc.property(fc.array(one), (open) => {
        const today = '2025-07-30';
        const rows = ageingOf(open, today);
        const sum = (of: (row: (typeof rows)[number]) => number) =>
          rows.reduce((all, row) => all + of(row), 0);
        expect(sum(({ total }) => total)).toBe(open.length);
        expect(sum(({ ages }) => AGES.reduce((all, age) => all + ages[age], 0))).toBe(open.length);
        expect(sum(({ overdue }) => overdue)).toBe(open.filter((e) => e.dueOn < today).length);
        expect(new Set(rows.map((row) => row.organisationId + row.kind)).size).toBe(rows.length);
      }),
    );
  });
});
