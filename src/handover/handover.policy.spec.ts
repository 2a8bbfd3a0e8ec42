import { permissionsOf } from '../accounts/permissions';
import type { Grant, Role } from '../platform/http/actor';
import { OrganisationScope } from '../units/organisation-scope';
import { actsOffered, mayRearrange, maySee, revealOf, sidesOf } from './handover.policy';

const giver = { id: 'old-commune', unitId: 'o', path: '/p/old/' };
const receiver = { id: 'new-commune', unitId: 'n', path: '/p/new/' };
const list = { giverOrganisationId: giver.id, listType: 'B3' };

const duty = (role: Role, place?: typeof giver, listTypes: string[] | null = null): Grant => ({
  ...{ role, listTypes, phase: null, permissions: permissionsOf(role, listTypes) },
  organisationId: place?.id ?? null,
  organisationPath: place?.path ?? null,
});
const scopeOf = (right: string, ...duties: Grant[]) =>
  OrganisationScope.of(
    duties.filter(({ permissions }) => permissions.has(right)),
    [giver, receiver],
  );

describe('who stands where', () => {
  it('takes sides from the duties', () => {
    const [gives, receives] = [duty('commune_officer', giver), duty('commune_leader', receiver)];
    expect(sidesOf(scopeOf('handover.close', gives), list, receiver.id)).toEqual(['giver']);
    expect(sidesOf(scopeOf('handover.accept', receives), list, receiver.id)).toEqual(['receiver']);
    expect(sidesOf(scopeOf('handover.accept', receives), list, null)).toEqual([]);
  });

  it('does not let a viewer of the province act for it', () => {
    const viewer = duty('viewer');
    expect(sidesOf(scopeOf('handover.accept', viewer), list, receiver.id)).toEqual([]);
    const both = scopeOf('handover.accept', viewer, duty('commune_officer', receiver));
    expect(sidesOf(both, list, receiver.id)).toEqual(['receiver']);
    const officer = scopeOf('handover.accept', duty('province_officer'));
    expect(sidesOf(officer, list, receiver.id)).toEqual(['province']);
  });

  it('does not take the right of one duty to the organisation of another', () => {
    const person = [duty('evaluator', receiver), duty('commune_officer', giver)];
    expect(sidesOf(scopeOf('handover.accept', ...person), list, receiver.id)).toEqual(['giver']);
    expect(maySee(scopeOf('handover.read', ...person), list, receiver.id)).toBe(true);
  });

  it('keeps a duty to its list types', () => {
    const officer = duty('province_officer', undefined, ['D1']);
    expect(sidesOf(scopeOf('handover.accept', officer), list, receiver.id)).toEqual([]);
    expect(maySee(scopeOf('handover.read', officer), list, receiver.id)).toBe(false);
    const records = { ...list, listType: 'D1' };
    expect(sidesOf(scopeOf('handover.accept', officer), records, receiver.id)).toEqual([
      'province',
    ]);
  });

  it('hides a portion from everybody else', () => {
    const receives = scopeOf('handover.read', duty('commune_officer', receiver));
    expect(maySee(scopeOf('handover.read'), list, receiver.id)).toBe(false);
    expect(maySee(receives, list, null)).toBe(false);
    expect(maySee(receives, list, receiver.id)).toBe(true);
    expect(maySee(scopeOf('handover.read', duty('auditor')), list, null)).toBe(true);
  });
});

describe('personal values in full', () => {
  const answer = (receivers: (string | null)[], ...duties: Grant[]) =>
    revealOf(
      {
        seen: scopeOf('handover.read', ...duties),
        reveal: scopeOf('personal.reveal', ...duties),
      },
      list,
      receivers,
    );

  it('need the row to be seen, the right, and both on one side of the row', () => {
    const officer = duty('commune_officer', receiver);
    expect(answer([receiver.id], officer)).toBe('full');
    expect(answer([null, receiver.id], officer)).toBe('full');
    expect(answer([null], officer)).toBe('unseen');
    expect(answer([receiver.id])).toBe('unseen');
    expect(answer([receiver.id], duty('auditor'))).toBe('masked');
    expect(answer([null], duty('commune_officer', giver))).toBe('full');
    expect(answer([receiver.id], duty('province_officer', undefined, ['D1']))).toBe('unseen');
  });

  it('do not come from the right of one duty and the sight of another', () => {
    const looksHere = duty('viewer', receiver);
    const revealsThere = duty('commune_officer', giver);
    const elsewhere = { ...list, giverOrganisationId: 'another' };
    const duties = [looksHere, revealsThere];
    const scopes = {
      seen: scopeOf('handover.read', ...duties),
      reveal: scopeOf('personal.reveal', ...duties),
    };
    expect(revealOf(scopes, elsewhere, [receiver.id])).toBe('masked');
  });
});

describe('what is offered', () => {
  const offered = (...duties: Grant[]) =>
    actsOffered((right) => sidesOf(scopeOf(right, ...duties), list, receiver.id));

  it('offers a receiver to accept, not to close or assign', () => {
    expect(offered(duty('commune_officer', receiver))).toEqual([
      ...['accept', 'dispute', 'resolve', 'withdraw'],
    ]);
  });

  it('offers a giver to close and to assign, not to accept', () => {
    expect(offered(duty('commune_officer', giver))).toEqual([
      ...['resolve', 'close', 'reopen', 'assign', 'split'],
    ]);
  });

  it('offers a representative to answer discrepancies and nothing else', () => {
    expect(offered(duty('representative', giver))).toEqual(['resolve']);
  });

  it('offers nothing without the right', () => {
    expect(offered(duty('auditor'), duty('viewer'), duty('inspector', giver))).toEqual([]);
  });

  it('leaves settled portions where they are', () => {
    expect(mayRearrange(['giver'], 'accepted')).toBe(false);
    expect(mayRearrange(['province'], 'closed')).toBe(false);
    expect(mayRearrange(['giver'], 'disputed')).toBe(true);
    expect(mayRearrange(['receiver'], 'outstanding')).toBe(false);
  });
});
