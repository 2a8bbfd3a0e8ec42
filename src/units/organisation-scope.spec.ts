import fc from 'fast-check';
import { PERMISSIONS, permissionsOf } from '../accounts/permissions';
import { PHASES, ROLES, type Grant } from '../platform/http/actor';
import { grantsWith, permits } from '../platform/http/grants';
import { OrganisationScope } from './organisation-scope';

/** A province, two districts, communes below them, and one body below a commune. */
const PLACES = ['/p/', '/p/d1/', '/p/d1/x/', '/p/d1/x/c/', '/p/d1/y/', '/p/d2/', '/p/d2/z/'].map(
  (path) => ({ id: path, unitId: `unit of ${path}`, path }),
);
const TYPES = ['A1b', 'B3', 'D1', 'E1'];

const grant: fc.Arbitrary<Grant> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    place: fc.option(fc.constantFrom(...PLACES)),
    listTypes: fc.option(fc.subarray(TYPES)),
    phase: fc.option(fc.constantFrom(...PHASES)),
  })
  .map(({ role, place, listTypes, phase }) => ({
    ...{ role, listTypes, phase },
    permissions: permissionsOf(role, listTypes),
    organisationId: place?.id ?? null,
    organisationPath: place?.path ?? null,
  }));
const duties = fc.array(grant, { maxLength: 4 });
const question = fc.record({
  permission: fc.constantFrom(...PERMISSIONS),
  place: fc.constantFrom(...PLACES),
  listType: fc.option(fc.constantFrom(...TYPES), { nil: undefined }),
  phase: fc.option(fc.constantFrom(...PHASES)),
});

type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

const person = (grants: Grant[]) => ({ kind: 'person' as const, grants });
const scopeOf = (grants: Grant[], permission: string, phase: Grant['phase']) =>
  OrganisationScope.of(grantsWith(person(grants), permission, phase), PLACES);

/** The law, in its own words: one duty alone carries the right, reaches the place, names the list. */
const aDutyGives = (each: Grant, asked: Question): boolean =>
  each.permissions.has(asked.permission) &&
  asked.place.path.startsWith(each.organisationPath ?? '/') &&
  (asked.listType === undefined ||
    each.listTypes === null ||
    each.listTypes.includes(asked.listType)) &&
  (each.phase === null || each.phase === asked.phase);

describe('no right at a place and for a list unless one single duty gives it', () => {
  it('for one question', () => {
    fc.assert(
      fc.property(duties, question, (grants, asked) => {
        const given = grants.some((each) => aDutyGives(each, asked));
        const { permission, place, listType, phase } = asked;
        const target = { organisationPath: place.path, listType, phase };
        expect(permits(person(grants), permission, target)).toBe(given);
        expect(scopeOf(grants, permission, phase).covers(place.id, listType)).toBe(given);
      }),
      { numRuns: 2000 },
    );
  });

  it('for what a query is given: ids, units, and whether a kind of list is reached at all', () => {
    fc.assert(
      fc.property(duties, question, (grants, { permission, listType, phase }) => {
        const scope = scopeOf(grants, permission, phase);
        const given = PLACES.filter((place) =>
          grants.some((each) => aDutyGives(each, { permission, listType, phase, place })),
        );
        const units = scope.units(listType);
        for (const { unitId } of PLACES)
          expect(scope.coversUnit(unitId, listType)).toBe(
            given.some((each) => each.unitId === unitId),
          );
        if (scope.coversProvince(listType)) {
          expect(units).toBe('all');
          expect(given).toEqual(PLACES);
        } else {
          expect(scope.organisationIds(listType)).toEqual(given.map(({ id }) => id));
          expect([...units]).toEqual(given.map(({ unitId }) => unitId));
        }
        if (listType) expect(scope.reaches(listType)).toBe(given.length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('adding a duty never takes a right away, and an empty set gives none', () => {
    fc.assert(
      fc.property(
        duties,
        grant,
        question,
        (grants, more, { permission, place, listType, phase }) => {
          const covers = (held: Grant[]) =>
            scopeOf(held, permission, phase).covers(place.id, listType);
          expect(covers([])).toBe(false);
          if (covers(grants)) expect(covers([...grants, more])).toBe(true);
        },
      ),
    );
  });

  it('the program itself is not limited', () => {
    expect(OrganisationScope.everywhere.covers('any', 'B3')).toBe(true);
    expect(OrganisationScope.everywhere.units()).toBe('all');
    expect(OrganisationScope.everywhere.coversUnit('any', 'B3')).toBe(true);
    expect(permits({ kind: 'job', grants: [] }, 'x', { organisationPath: '/', phase: null })).toBe(
      true,
    );
  });
});
