import { bodiesOf, EMPTY_DUTY, givenOf, missingIn, PROVINCE, withRole } from './duty-draft';
import type { RoleToGive } from './api';

const officer: RoleToGive = {
  ...{
    role: 'commune_officer',
    place: 'organisation',
    listTypes: 'optional',
    basis: 'optional',
    limit: 'lists',
  },
};
const auditor: RoleToGive = {
  ...{ role: 'auditor', place: 'province', listTypes: 'none', basis: 'optional', limit: 'lists' },
};
const inspector: RoleToGive = {
  ...{ role: 'inspector', place: 'either', listTypes: 'optional', basis: 'needed', limit: 'lists' },
};
const keeper: RoleToGive = {
  ...{ role: 'register_keeper', place: 'either', listTypes: 'needed', limit: 'registers' },
  basis: 'optional',
};
const PLACE = '0198a000-0000-7000-8000-000000000001';
const OTHER = '0198a000-0000-7000-8000-000000000002';

describe('a duty being filled in', () => {
  it('says what is missing by the rules of its role', () => {
    expect(missingIn(EMPTY_DUTY, undefined)).toEqual(['role']);
    expect(missingIn(withRole(EMPTY_DUTY, officer), officer)).toEqual(['place']);
    expect(missingIn(withRole(EMPTY_DUTY, auditor), auditor)).toEqual([]);
    const department: RoleToGive = { ...officer, role: 'department_officer', listTypes: 'needed' };
    expect(missingIn({ ...EMPTY_DUTY, places: [PROVINCE] }, department)).toEqual(['listTypes']);
    expect(missingIn({ ...EMPTY_DUTY, places: [PROVINCE] }, keeper)).toEqual(['registers']);
    expect(missingIn({ ...EMPTY_DUTY, places: [PLACE] }, inspector)).toEqual([
      'decision',
      'decisionDate',
      'validTo',
    ]);
  });

  it('does not send a day that is none, and does not drop it silently', () => {
    const draft = { ...withRole(EMPTY_DUTY, officer), places: [PLACE] };
    expect(missingIn({ ...draft, validFrom: '31/02/2026' }, officer)).toEqual(['validFrom']);
    expect(missingIn({ ...draft, validTo: '2026-02-28' }, officer)).toEqual([]);
  });

  it('is one act over several units, under one decision', () => {
    const draft = {
      ...withRole(EMPTY_DUTY, officer),
      ...{ places: [PLACE, OTHER], decisionNumber: ' 12/QĐ-UBND ' },
    };
    expect(givenOf(draft)).toMatchObject({ organisationId: PLACE, alsoAt: [OTHER] });
    expect(bodiesOf(draft).map(({ decisionNumber }) => decisionNumber)).toEqual([
      '12/QĐ-UBND',
      '12/QĐ-UBND',
    ]);
  });

  it('drops what another role cannot have', () => {
    const draft = { ...withRole(EMPTY_DUTY, officer), places: [PLACE], listTypes: ['B3'] };
    expect(withRole(draft, auditor)).toMatchObject({
      places: [PROVINCE],
      listTypes: [],
      phase: '',
    });
    expect(withRole(draft, inspector)).toMatchObject({ places: [], listTypes: ['B3'] });
    expect(withRole(draft, keeper)).toMatchObject({ places: [], listTypes: [] });
  });

  it('sends nothing for what was left empty, and the whole province as no organisation', () => {
    expect(bodiesOf(withRole(EMPTY_DUTY, auditor))).toEqual([
      {
        ...{ role: 'auditor', organisationId: null, listTypes: null, phase: null },
        ...{ validTo: null, decisionNumber: null, decisionDate: null },
      },
    ]);
    const draft = { ...withRole(EMPTY_DUTY, officer), places: [PLACE], validFrom: '2025-07-01' };
    expect(bodiesOf(draft)).toMatchObject([{ organisationId: PLACE, validFrom: '2025-07-01' }]);
  });
});
