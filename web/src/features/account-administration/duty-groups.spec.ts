import fc from 'fast-check';
import type { DutyOfAccount } from './api';
import { dutyGroups } from './duty-groups';

const duty = (change: Partial<DutyOfAccount>): DutyOfAccount => ({
  ...{ id: 'n1', role: 'consolidating_officer', organisationId: 'a', organisationName: 'A' },
  ...{ listTypes: null, phase: null, validFrom: '2025-06-20', validTo: null },
  ...{ decisionNumber: '12/QĐ-UBND', decisionDate: '2025-06-19', open: true },
  ...change,
});

describe('duties of one decision', () => {
  it('stand together: a cluster is one line', () => {
    const groups = dutyGroups([
      duty({ id: '1' }),
      duty({ id: '2', role: 'viewer' }),
      duty({ id: '3', organisationId: 'b' }),
    ]);
    expect(groups.map(({ duties }) => duties.map(({ id }) => id))).toEqual([['1', '3'], ['2']]);
  });

  it('stand apart where anything but the place differs, and for the whole province', () => {
    const apart = [
      duty({ id: '1' }),
      duty({ id: '2', decisionNumber: '13/QĐ-UBND' }),
      duty({ id: '3', validTo: '2025-07-01' }),
      duty({ id: '4', listTypes: ['B3'] }),
      duty({ id: '5', organisationId: null }),
      duty({ id: '6', organisationId: null }),
    ];
    expect(dutyGroups(apart)).toHaveLength(apart.length);
  });

  it('are all there, each once', () => {
    const some = fc.array(
      fc.record({
        role: fc.constantFrom('viewer' as const, 'consolidating_officer' as const),
        organisationId: fc.constantFrom(null, 'a', 'b'),
        decisionNumber: fc.constantFrom(null, '1', '2'),
      }),
    );
    fc.assert(
      fc.property(some, (changes) => {
        const duties = changes.map((change, at) => duty({ ...change, id: String(at) }));
        const told = dutyGroups(duties).flatMap((group) => group.duties);
        expect(told.map(({ id }) => id).sort()).toEqual(duties.map(({ id }) => id).sort());
      }),
    );
  });
});
