import { coreCriteria, readyFacts } from '../../test/support/readiness-facts';
import { assembleFacts } from './assemble-facts';
import type { RoundFacts } from './round-facts';
import type { UnitFacts } from './facts';
import { judge } from './verdict';

/** What of the facts is about lists. */
const pick = ({ handover, lists, disputes }: UnitFacts) => ({ handover, lists, disputes });

const staff = { code: 'A1b', name: { vi: 'Nhân sự', en: 'Staff' } };
const records = { code: 'D1', name: { vi: 'Hồ sơ, tài liệu lưu trữ', en: 'Records' } };

/** Hải Lạng is divided between two units; Hải Hòa gives one of them land only. */
const round: RoundFacts = {
  asOf: '2025-06-24T09:00:00.000Z',
  newUnitIds: ['hai-lang', 'ba-che'],
  successions: [
    { oldUnitId: 'old-hai-lang', newUnitId: 'hai-lang', relation: 'part' },
    { oldUnitId: 'old-hai-lang', newUnitId: 'ba-che', relation: 'part' },
    { oldUnitId: 'old-dong-rui', newUnitId: 'hai-lang', relation: 'whole' },
    { oldUnitId: 'old-hai-hoa', newUnitId: 'ba-che', relation: 'part_area' },
  ],
  givers: [
    { unitId: 'old-hai-lang', name: 'UBND Xã Hải Lạng' },
    { unitId: 'old-dong-rui', name: 'UBND Xã Đồng Rui' },
    { unitId: 'old-hai-hoa', name: 'UBND Xã Hải Hòa' },
  ],
  listTypes: [staff, records],
  lists: [
    { giverUnitId: 'old-hai-lang', listType: 'A1b', state: 'filed' },
    { giverUnitId: 'old-hai-lang', listType: 'D1', state: 'empty' },
    { giverUnitId: 'old-dong-rui', listType: 'A1b', state: 'filed' },
  ],
  received: [
    { unitId: 'hai-lang', listType: 'A1b', bucket: 'accepted', discrepancy: null, items: 40 },
    { unitId: 'hai-lang', listType: 'A1b', bucket: 'disputed', discrepancy: 'shortage', items: 2 },
    { unitId: 'hai-lang', listType: 'D1', bucket: 'disputed', discrepancy: 'other', items: 1 },
    {
      unitId: 'hai-lang',
      listType: 'D1',
      bucket: 'outstanding',
      discrepancy: 'shortage',
      items: 1,
    },
  ],
  unassigned: [
    { giverUnitId: 'old-hai-lang', listType: 'A1b', items: 4 },
    { giverUnitId: 'old-hai-lang', listType: 'D1', items: 1 },
  ],
  rehearsals: [],
  procedures: [],
};
const facts = assembleFacts(round);

describe('facts of a new unit', () => {
  it('counts the lists of every old unit whose people or things it takes', () => {
    expect(facts.get('hai-lang')!.lists).toEqual({
      filed: 2,
      declaredEmpty: 1,
      missing: [{ giver: 'UBND Xã Đồng Rui', listType: records.name }],
    });
  });

  it('owes nothing for an old unit that gives land only', () => {
    expect(facts.get('ba-che')!.lists).toEqual({ filed: 1, declaredEmpty: 1, missing: [] });
  });

  it('counts items by their receiver, and those without one for every successor', () => {
    expect(facts.get('hai-lang')!.handover).toEqual({
      ...{ accepted: 40, disputed: 3, closed: 0, outstanding: 1 },
      ...{ unassigned: 5, listsOnFile: 3 },
    });
    expect(facts.get('ba-che')!.handover).toMatchObject({ accepted: 0, unassigned: 5 });
  });

  it('counts a shortage also while the rest of the item is outstanding', () => {
    expect(facts.get('hai-lang')!.disputes).toEqual({ shortages: 3, others: 1 });
  });

  it('tells of lists only those that count for who reads: each unit by its own', () => {
    const part = assembleFacts(round, (unitId, type) => unitId === 'ba-che' || type === 'D1');
    expect(part.get('hai-lang')).toMatchObject({
      handover: { accepted: 0, disputed: 1, outstanding: 1, unassigned: 1, listsOnFile: 1 },
      lists: { filed: 0, declaredEmpty: 1, missing: [{ listType: records.name }] },
      disputes: { shortages: 1, others: 1 },
    });
    expect(part.get('ba-che')).toEqual(facts.get('ba-che'));
  });

  it('never finds a unit ready by no list at all', () => {
    const none = assembleFacts(round, () => false).get('hai-lang')!;
    expect(none.disputes).toBeNull();
    const { rules, verdict } = judge({ ...readyFacts, ...pick(none) }, coreCriteria);
    const unknown = rules.filter((rule) => rule.verdict === 'unknown').map(({ key }) => key);
    expect(unknown).toEqual(['handover-complete', 'lists-filed', 'no-blocking-finding']);
    expect(verdict).toBe('red');
  });

  it('two readers with a part each see together what one with both sees', () => {
    const parts = ['A1b', 'D1'].map((code) => assembleFacts(round, (_, type) => type === code));
    for (const unitId of round.newUnitIds) {
      const [whole, ...each] = [facts, ...parts].map((all) => all.get(unitId)!);
      for (const key of [
        'accepted',
        'disputed',
        'outstanding',
        'unassigned',
        'listsOnFile',
      ] as const)
        expect(each.reduce((sum, { handover }) => sum + handover![key], 0)).toBe(
          whole!.handover![key],
        );
    }
  });

  it('counts each group of lists apart, and together they are the whole', () => {
    const groups = new Map([
      ['A1b', 'organisation'],
      ['D1', 'records'],
    ]);
    const grouped = assembleFacts({ ...round, groups });
    for (const unitId of round.newUnitIds) {
      const { handover, byGroup } = grouped.get(unitId)!;
      expect(Object.keys(byGroup!).sort()).toEqual(['organisation', 'records']);
      for (const key of [
        'accepted',
        'disputed',
        'outstanding',
        'unassigned',
        'listsOnFile',
      ] as const)
        expect(Object.values(byGroup!).reduce((sum, each) => sum + each[key], 0)).toBe(
          handover![key],
        );
    }
    const part = assembleFacts({ ...round, groups }, (_, type) => type === 'D1');
    expect(Object.keys(part.get('hai-lang')!.byGroup!)).toEqual(['records']);
  });

  it('asks nobody for lists of a unit that goes on as it is, and counts what others hand over to it', () => {
    const own = { giverUnitId: 'cai-chien', listType: 'D1', items: 3 };
    const told = (received: RoundFacts['received'], covers?: () => boolean) =>
      assembleFacts(
        {
          ...round,
          ...{ newUnitIds: ['cai-chien'], received, unassigned: [own] },
          successions: [
            { oldUnitId: 'cai-chien', newUnitId: 'cai-chien', relation: 'unchanged' as const },
          ],
          givers: [{ unitId: 'cai-chien', name: 'UBND Xã Cái Chiên' }],
        },
        covers,
      ).get('cai-chien')!;
    const verdicts = (unit: UnitFacts) =>
      Object.fromEntries(
        judge({ ...readyFacts, ...unit, ...pick(unit), procedures: null }, coreCriteria).rules.map(
          ({ key, verdict }) => [key, verdict],
        ),
      );
    const alone = told([]);
    expect(alone).toMatchObject({
      ...{ staying: true, disputes: { shortages: 0, others: 0 } },
      ...{ lists: { missing: [] }, handover: { unassigned: 0, listsOnFile: 0 } },
    });
    expect(verdicts(alone)).toMatchObject({ 'handover-complete': 'green', 'lists-filed': 'green' });
    const fromDistrict = { listType: 'B3', bucket: 'outstanding', discrepancy: null } as const;
    const waiting = told([{ ...fromDistrict, unitId: 'cai-chien', items: 2 }]);
    expect(verdicts(waiting)).toMatchObject({ 'handover-complete': 'red', 'lists-filed': 'green' });
    // Whoever may see no list is not told that there is none.
    expect(verdicts(told([], () => false))).toMatchObject({ 'lists-filed': 'unknown' });
  });

  it('gives each unit what was stated of it', () => {
    const said = {
      ...{
        id: 'f',
        number: 1,
        criterion: 'headquarters',
        done: 1,
        total: 1,
        factDay: '2025-06-20',
      },
      ...{ evidence: 'Biên bản', statedBy: 'An', statedAt: '2025-06-20T02:00:00.000Z' },
    };
    const stated = [{ ...said, unitId: 'ba-che', source: 'hand' as const }];
    const told = assembleFacts({ ...round, stated });
    expect(told.get('ba-che')!.stated).toMatchObject({ headquarters: { done: 1, total: 1 } });
    expect(told.get('hai-lang')!.stated).toEqual({});
  });

  it('leaves unknown what nobody has reported yet', () => {
    const empty = assembleFacts({ ...round, lists: [], received: [] }).get('ba-che')!;
    expect(empty).toMatchObject({ disputes: null, rehearsal: null, procedures: null });
  });
});
