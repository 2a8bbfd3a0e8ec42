import { actsOffered, mayRearrange, maySee, sidesOf } from './handover.policy';

const officer = { kind: 'person', roles: ['commune_officer' as const] } as const;
const giver = 'old-commune';
const receiver = 'new-commune';
const all = new Set(['handover.accept', 'handover.declare', 'handover.assign']);

describe('who stands where', () => {
  it('takes sides from the duties', () => {
    expect(
      sidesOf({ ...officer, roles: [...officer.roles] }, new Set([giver]), giver, receiver),
    ).toEqual(['giver']);
    expect(
      sidesOf({ ...officer, roles: [...officer.roles] }, new Set([receiver]), giver, receiver),
    ).toEqual(['receiver']);
    expect(
      sidesOf({ ...officer, roles: [...officer.roles] }, new Set([receiver]), giver, null),
    ).toEqual([]);
  });

  it('does not let a viewer of the province act for it', () => {
    expect(sidesOf({ kind: 'person', roles: ['viewer'] }, 'all', giver, receiver)).toEqual([]);
    expect(
      sidesOf({ kind: 'person', roles: ['viewer', 'commune_officer'] }, 'all', giver, receiver),
    ).toEqual([]);
    expect(
      sidesOf({ kind: 'person', roles: ['province_officer'] }, 'all', giver, receiver),
    ).toEqual(['province']);
  });

  it('hides a portion from everybody else', () => {
    expect(maySee(new Set(['another']), giver, receiver)).toBe(false);
    expect(maySee(new Set([receiver]), giver, null)).toBe(false);
    expect(maySee(new Set([receiver]), giver, receiver)).toBe(true);
    expect(maySee('all', giver, null)).toBe(true);
  });
});

describe('what is offered', () => {
  it('offers a receiver to accept, not to close or assign', () => {
    expect(actsOffered(['receiver'], all)).toEqual(['accept', 'dispute', 'resolve']);
  });

  it('offers a giver to close and to assign, not to accept', () => {
    expect(actsOffered(['giver'], all)).toEqual(['resolve', 'close', 'assign', 'split']);
  });

  it('offers nothing without the right', () => {
    expect(actsOffered(['province'], new Set(['handover.read']))).toEqual([]);
  });

  it('leaves settled portions where they are', () => {
    expect(mayRearrange(['giver'], 'accepted')).toBe(false);
    expect(mayRearrange(['province'], 'closed')).toBe(false);
    expect(mayRearrange(['giver'], 'disputed')).toBe(true);
    expect(mayRearrange(['receiver'], 'outstanding')).toBe(false);
  });
});
