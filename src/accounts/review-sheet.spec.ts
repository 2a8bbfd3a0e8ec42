import fc from 'fast-check';
import { ROLES } from '../platform/http/actor';
import type { TableRow } from '../office/excel/table';
import { reviewSheet, type ReviewedAccount } from './review-sheet';

type DutyOfPaper = ReviewedAccount['duties'][number];

const duty = (fields: Partial<DutyOfPaper>): DutyOfPaper => ({
  ...{ id: 'a', accountId: 'x', role: 'commune_officer', organisationId: 'o' },
  ...{ organisationName: 'UBND xã 1', organisationPath: '/o/', listTypes: null, phase: null },
  ...{ validFrom: '2026-01-01', validTo: null, decisionNumber: null, decisionDate: null },
  ...fields,
});
const account = {
  ...{ id: 'x', login: 'canbo', name: 'Cán bộ', foldedName: 'can bo', passwordHash: '' },
  ...{ passwordChangedAt: null, oneTimeUntil: null, lastSignedInAt: null, disabled: false },
  ...{ disabledReason: null, enabledAt: null, createdAt: '2026-01-01T00:00:00.000Z', version: 1 },
};
const paperOf = (duties: DutyOfPaper[]) =>
  reviewSheet([{ account, duties, secondFactor: false, state: 'active', madeBy: null }], {
    ...{ at: '', by: '', reach: '' },
  });
const rowsOf = (duties: DutyOfPaper[]) => [...(paperOf(duties).rows as Iterable<TableRow>)];
const told = (duties: DutyOfPaper[]) =>
  rowsOf(duties).map(({ role, organisation, from }) => [role, organisation, from]);

describe('the paper of a review', () => {
  it('tells duties by rank of the role, then the whole province, then places, then days', () => {
    const whole = { organisationId: null, organisationName: null };
    const duties = [
      duty({ id: '5', validFrom: '2026-02-01', organisationName: 'UBND xã 10' }),
      duty({ id: '4', organisationName: 'UBND xã 10' }),
      duty({ id: '3', organisationName: 'UBND xã 9' }),
      duty({ id: '2', role: 'viewer', ...whole }),
      duty({ id: '1', role: 'commune_leader', organisationName: 'UBND xã 9' }),
    ];
    expect(told(duties)).toEqual([
      ['Lãnh đạo UBND cấp xã', 'UBND xã 9', '2026-01-01'],
      ['Cán bộ cấp xã', 'UBND xã 9', '2026-01-01'],
      ['Cán bộ cấp xã', 'UBND xã 10', '2026-01-01'],
      ['Cán bộ cấp xã', 'UBND xã 10', '2026-02-01'],
      ['Người xem', 'Toàn tỉnh', '2026-01-01'],
    ]);
  });

  it('is the same paper in whatever order the rows came', () => {
    const one = fc.record({
      id: fc.uuid(),
      role: fc.constantFrom(...ROLES),
      organisationName: fc.constantFrom('UBND xã 1', 'UBND xã 2', null),
      validFrom: fc.constantFrom('2026-01-01', '2026-02-01'),
      decisionNumber: fc.string(),
    });
    const duties = fc
      .uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 })
      .chain((each) =>
        fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
      );
    fc.assert(
      fc.property(duties, ([given, shuffled]) => {
        expect(paperOf(shuffled.map(duty))).toEqual(paperOf(given.map(duty)));
      }),
    );
  });
});
