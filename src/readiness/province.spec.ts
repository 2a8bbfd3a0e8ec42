import { coreCriteria, criteriaOf, readyFacts } from '../../test/support/readiness-facts';
import {
  figuresOf,
  tileOf,
  within,
  type JudgedUnit,
  type ListBalance,
  type Province,
} from './province';
import { judge } from './verdict';

const unit = (id: string, facts = readyFacts): JudgedUnit => ({
  ...{ id, code: '06676', name: `Phường ${id}`, kind: 'ward', cluster: 'Thành phố Hạ Long' },
  ...{ facts, judgement: judge(facts, coreCriteria), listTypes: null },
});
const list = (giverUnitId: string, declared: number, accepted: number): ListBalance => ({
  ...{ giver: `UBND ${giverUnitId}`, giverUnitId, state: 'filed' },
  listType: { code: 'A1b', vi: 'Nhân sự', en: 'Staff' },
  ...{ declared, accepted, disputed: 0, closed: 0, outstanding: declared - accepted, money: 0 },
});
const province: Province = {
  round: {
    ...{ id: 'r', name: 'Quảng Ninh 2025', legalAct: 'NQ 1679', provinceName: 'Tỉnh Quảng Ninh' },
    ...{ demonstration: false, effectiveDate: '2025-07-01' },
  },
  criteria: criteriaOf(true),
  asOf: readyFacts.asOf,
  units: [unit('a'), unit('b', { ...readyFacts, rehearsal: null, procedures: null })],
  lists: [list('x', 60, 60), list('y', 40, 10)],
  owed: ['x', 'y'].flatMap((giverUnitId) =>
    ['A1b', 'D1'].map((code) => ({ giverUnitId, listType: { code } })),
  ),
  passages: [
    { oldUnitId: 'x', newUnitId: 'a' },
    { oldUnitId: 'y', newUnitId: 'b' },
  ],
};

describe('a round as judged', () => {
  it('sums items over lists, and counts only units whose mandatory items were looked at as rehearsed', () => {
    expect(figuresOf(province)).toEqual({
      ...{ unitsReady: 1, unitsTotal: 2, itemsDeclared: 100, itemsAccepted: 70 },
      ...{ listsOwed: 4, listsFiled: 2 },
      ...{ unitsRehearsed: 1, pairsTotal: 304, pairsPassed: 304 },
    });
  });

  it('shows a unit without data as nothing done', () => {
    expect(tileOf(province.units[1]!)).toMatchObject({
      ...{ verdict: 'red', deciding: 'rehearsal-mandatory-passed' },
      ...{ rehearsal: { met: 0, mandatory: 0 }, procedures: { passed: 0, total: 0 } },
    });
  });

  it('shows a commune officer the own units and the lists that come to them', () => {
    const own = within(province, new Set(['b']));
    expect(own.units.map(({ id }) => id)).toEqual(['b']);
    expect(own.lists.map(({ giverUnitId }) => giverUnitId)).toEqual(['y']);
    expect(figuresOf(own)).toMatchObject({ listsOwed: 2, listsFiled: 1 });
    expect(within(province, 'all')).toEqual(province);
  });
});
