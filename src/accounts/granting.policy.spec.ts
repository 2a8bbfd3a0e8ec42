import fc from 'fast-check';
import { PHASES, ROLES, type Grant, type Phase, type Role } from '../platform/http/actor';
import { mayGrant, mayLookAfter, type DutyReach } from './granting.policy';
import { permissionsOf } from './permissions';

const PATHS = [null, '/a/', '/a/b/', '/a/b/c/', '/ab/', '/d/'];
const reach = fc.record({
  role: fc.constantFrom<Role>(...ROLES),
  organisationPath: fc.constantFrom(...PATHS),
  listTypes: fc.option(fc.subarray(['A1b', 'B3', 'D1'], { minLength: 1 }), { freq: 2 }),
  phase: fc.option(fc.constantFrom<Phase>(...PHASES), { freq: 2 }),
});
/** People without the province's administration; leaders often, for only they give anything. */
const person = fc.array(
  fc.tuple(reach, fc.boolean()).map(([duty, leads]) => ({
    ...duty,
    role: leads || duty.role === 'province_administrator' ? ('commune_leader' as const) : duty.role,
  })),
  { minLength: 1, maxLength: 3 },
);
const grantOf = (duty: DutyReach): Grant => ({
  ...duty,
  organisationId: duty.organisationPath,
  permissions: permissionsOf(duty.role, duty.listTypes),
});
/** What somebody can do, as places where each right holds. */
const rights = (duties: readonly DutyReach[]) =>
  duties.flatMap((duty) =>
    [...permissionsOf(duty.role, duty.listTypes)].map((permission) => ({ permission, ...duty })),
  );
describe('giving duties', () => {
  it('S1: nobody but who administers the province can give a right they have not got there', () => {
    let granted = 0;
    fc.assert(
      fc.property(person, reach, (own, given) => {
        if (!mayGrant(own.map(grantOf), given)) return;
        granted += 1;
        for (const right of rights([given])) {
          const had = rights(own).some(
            (mine) =>
              mine.permission === right.permission &&
              (mine.organisationPath === null ||
                right.organisationPath?.startsWith(mine.organisationPath) === true) &&
              (mine.listTypes === null ||
                right.listTypes?.every((type) => mine.listTypes!.includes(type)) === true) &&
              (mine.phase === null || mine.phase === right.phase),
          );
          expect(had).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
    expect(granted).toBeGreaterThan(50);
  });

  it('S1: nobody makes an administrator, a leader or an auditor but who administers the province', () => {
    fc.assert(
      fc.property(person, reach, (own, given) => {
        if (['province_administrator', 'commune_leader', 'auditor'].includes(given.role))
          expect(mayGrant(own.map(grantOf), given)).toBe(false);
      }),
    );
  });

  it('S1: looking after an account never reaches a duty one could not give', () => {
    fc.assert(
      fc.property(person, fc.array(reach, { maxLength: 2 }), (own, duties) => {
        const grants = own.map(grantOf);
        const each = duties.length > 0 && duties.every((duty) => mayGrant(grants, duty));
        expect(mayLookAfter(grants, duties)).toBe(each);
      }),
    );
  });

  const leader = grantOf({
    role: 'commune_leader',
    organisationPath: '/a/',
    listTypes: null,
    phase: null,
  });
  const officer = (organisationPath: string | null): DutyReach => ({
    role: 'commune_officer',
    organisationPath,
    listTypes: null,
    phase: null,
  });

  it('lets a leader give officers of the own unit and what lies below it', () => {
    expect(mayGrant([leader], officer('/a/'))).toBe(true);
    expect(mayGrant([leader], officer('/a/b/'))).toBe(true);
    expect(mayGrant([leader], officer('/ab/'))).toBe(false);
    expect(mayGrant([leader], officer(null))).toBe(false);
  });

  it('keeps an account with one duty elsewhere, or none, out of a leader’s hands', () => {
    expect(mayLookAfter([leader], [officer('/a/')])).toBe(true);
    expect(mayLookAfter([leader], [officer('/a/'), officer('/d/')])).toBe(false);
    expect(mayLookAfter([leader], [])).toBe(false);
  });
});
