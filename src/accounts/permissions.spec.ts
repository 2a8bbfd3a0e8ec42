import { ROLES } from '../platform/http/actor';
import { hasRight, rightsInTable } from '../../test/support/role-rights';
import { PERMISSIONS, permissionsOf } from './permissions';

const changing = (role: (typeof ROLES)[number], listTypes: string[] | null = null) =>
  [...permissionsOf(role, listTypes)].filter((each) => !/\.(read|self)$/.test(each));

describe('what a role allows', () => {
  it.each(ROLES)('S1: %s has the rights of the table, and no other', (role) => {
    expect([...PERMISSIONS].sort()).toEqual(rightsInTable.toSorted());
    const wanted = PERMISSIONS.filter((permission) => hasRight(role, permission));
    expect([...permissionsOf(role)].sort()).toEqual(wanted.toSorted());
  });

  it.each(ROLES)('%s has only rights that exist', (role) => {
    expect([...permissionsOf(role)].filter((each) => !PERMISSIONS.includes(each))).toEqual([]);
  });

  it('lets auditor, inspector and viewer change nothing; only auditor and administrator read the trail', () => {
    for (const role of ['auditor', 'inspector', 'viewer'] as const)
      expect(changing(role)).toEqual([]);
    const readers = ROLES.filter((role) => permissionsOf(role).has('audit.read'));
    expect(readers).toEqual(['province_administrator', 'auditor']);
  });

  it('gives the administrator whatever a province officer has', () => {
    const own = permissionsOf('province_administrator');
    expect([...permissionsOf('province_officer')].filter((each) => !own.has(each))).toEqual([]);
    expect(own.has('account.administer')).toBe(true);
    expect(own.has('handover.check')).toBe(false);
  });

  it('leaves a representative with answers and supplements', () => {
    expect(changing('representative')).toEqual([
      'import.write',
      'handover.supplement',
      'handover.answer',
      'handover.follow',
      'handover.confirm',
      'handover.attach',
      'handover.prepare-closing',
    ]);
  });

  it('keeps of a duty for some lists only what is about lists, and the reading', () => {
    const limited = changing('province_officer', ['B3']);
    expect(limited).toContain('handover.accept');
    for (const right of ['rehearsal.evaluate', 'procedure.verify', 'unit.import'])
      expect(limited).not.toContain(right);
    expect([...permissionsOf('province_officer', [])]).toContain('rehearsal.read');
  });
});
