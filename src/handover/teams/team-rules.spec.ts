import fc from 'fast-check';
import {
  actsOn,
  coversTeam,
  seesTeam,
  dutiesOfMember,
  endOf,
  teamProblem,
  TEAM_ROLES,
  type TeamBasis,
} from './team-rules';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const basis: fc.Arbitrary<TeamBasis> = fc.record({
  decisionNumber: fc.constant('12/QĐ-UBND'),
  decisionDay: day,
  listTypes: fc.uniqueArray(fc.constantFrom('A1', 'B3', 'D1', 'E2'), { minLength: 1 }),
  validFrom: day,
  validTo: fc.option(day),
});

describe('a team', () => {
  const period = { validFrom: '2025-06-20', validTo: '2025-08-01' };
  const head = { name: 'Trần Văn An', role: 'head' as const };
  it.each([
    [[head], undefined],
    [[], 'no-head'],
    [[{ ...head, role: 'member' as const }], 'no-head'],
    [[head, { name: 'Lê Thị Bình', role: 'head' as const }], 'two-heads'],
    [[head, { name: 'trần văn an', role: 'member' as const }], 'twice'],
  ])('%j: %s', (people, problem) => {
    expect(teamProblem(period, people)).toBe(problem);
  });

  it('acts from its first day to the day before its end', () => {
    expect(teamProblem({ ...period, validTo: period.validFrom }, [head])).toBe(
      'ends-before-it-begins',
    );
    expect(
      ['2025-06-19', '2025-06-20', '2025-07-31', '2025-08-01'].map((each) => actsOn(period, each)),
    ).toEqual([false, true, true, false]);
  });

  it('gives its members nothing beyond its organisations, lists, days and decision', () => {
    const organisations = fc.uniqueArray(fc.uuid(), { maxLength: 4 });
    fc.assert(
      fc.property(basis, organisations, day, (team, ids, today) => {
        const duties = dutiesOfMember(team, ids, today);
        expect(duties.map(({ organisationId }) => organisationId)).toEqual(ids);
        for (const duty of duties) {
          expect(duty).toMatchObject({
            ...{ role: 'commune_officer', validTo: team.validTo, phase: null },
            ...{ decisionNumber: team.decisionNumber, decisionDate: team.decisionDay },
          });
          // Never null: that would be every list, and rights that are not about lists.
          expect(duty.listTypes).toEqual(team.listTypes);
          expect(duty.validFrom! >= team.validFrom && duty.validFrom! >= today).toBe(true);
        }
      }),
    );
  });

  it('is seen by who sees one of its lists at one of its organisations, changed by who has all', () => {
    const team = { organisationIds: ['x', 'y'], listTypes: ['B3', 'D1'] };
    const at = (...places: string[]) => ({
      covers: (id: string, type: string) => places.includes(`${id}/${type}`),
    });
    const all = at('x/B3', 'x/D1', 'y/B3', 'y/D1');
    expect([seesTeam(at('y/D1'), team), coversTeam(at('y/D1'), team)]).toEqual([true, false]);
    expect([seesTeam(at('y/A1', 'z/B3'), team), coversTeam(all, team)]).toEqual([false, true]);
  });

  it('ends a duty no earlier than it begins', () => {
    expect(endOf('2025-06-20', '2025-07-01')).toBe('2025-07-01');
    expect(endOf('2025-06-20', '2025-06-01')).toBe('2025-06-20');
    expect(TEAM_ROLES).toContain('secretary');
  });
});
