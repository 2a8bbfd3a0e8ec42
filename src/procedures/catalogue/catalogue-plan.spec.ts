import fc from 'fast-check';
import { countChanges, diffCatalogues } from './catalogue-diff';
import { catalogueAfter, planCatalogue, type StatedFacts } from './catalogue-plan';
import type { ProcedureFacts } from './procedure-facts';

const birth: ProcedureFacts = {
  ...{ code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', level: 'full' },
  ...{ executedBy: 'UBND cấp xã', controllingBody: null, fee: '8.000 đồng', timeLimit: null },
  ...{ decisionNumber: '01/QĐ-UBND', decisionDate: '2025-06-20', effectiveOn: null },
};
const death = { ...birth, code: '1.000656', name: 'Đăng ký khai tử' };

describe('taking a list into the catalogue', () => {
  it('keeps what the file does not state', () => {
    const listed = [{ code: birth.code, name: birth.name, fee: '0 đồng' }];
    const [change] = planCatalogue([birth], { listed, withdrawn: [] }, 'changes');
    expect(change).toMatchObject({ change: 'amended', facts: ['fee'], after: { level: 'full' } });
  });

  it('withdraws what a complete list does not name, and nothing where it only tells changes', () => {
    const statement = { listed: [birth], withdrawn: [] };
    const kinds = (extent: 'changes' | 'complete') =>
      planCatalogue([birth, death], statement, extent).map(({ change }) => change);
    expect(kinds('complete')).toEqual(['withdrawn', 'unchanged']);
    expect(kinds('changes')).toEqual(['unchanged', 'unchanged']);
  });

  it('withdraws by name, but not what the same file lists', () => {
    const plan = (listed: StatedFacts[]) =>
      planCatalogue([birth], { listed, withdrawn: [birth.code, '9.999999'] }, 'changes');
    expect(plan([])).toMatchObject([{ code: birth.code, change: 'withdrawn', after: null }]);
    expect(plan([birth])).toMatchObject([{ change: 'unchanged' }]);
  });
});

const facts = fc.record({
  code: fc.constantFrom('1.000001', '1.000002', '1.000003', '2.000001'),
  name: fc.constantFrom('Cấp', 'Cặp'),
  field: fc.constantFrom('Hộ tịch', 'Đất đai'),
  level: fc.constantFrom('full' as const, 'partial' as const, null),
  executedBy: fc.constantFrom('UBND cấp xã', null),
  controllingBody: fc.constant(null),
  fee: fc.constantFrom('0', null),
  timeLimit: fc.constant(null),
  decisionNumber: fc.constantFrom('1', '2'),
  decisionDate: fc.constant(null),
  effectiveOn: fc.constant(null),
});
const catalogue = fc.uniqueArray(facts, { selector: ({ code }) => code });
const byCode = (rows: readonly ProcedureFacts[]) =>
  [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));

describe('laws of two states of the catalogue', () => {
  it('the differences carry the first state into the second, and every code is counted once', () => {
    fc.assert(
      fc.property(catalogue, catalogue, (before, after) => {
        const changes = diffCatalogues(before, after);
        expect(catalogueAfter(changes)).toEqual(byCode(after));
        const { added, amended, withdrawn, unchanged } = countChanges(changes);
        expect(added + amended + unchanged).toBe(after.length);
        expect(withdrawn + amended + unchanged).toBe(before.length);
      }),
    );
  });

  it('looked at from the other side, added and withdrawn change places', () => {
    fc.assert(
      fc.property(catalogue, catalogue, (before, after) => {
        const there = countChanges(diffCatalogues(before, after));
        const back = countChanges(diffCatalogues(after, before));
        expect(back).toEqual({ ...there, added: there.withdrawn, withdrawn: there.added });
      }),
    );
  });

  it('the same file taken twice changes nothing the second time', () => {
    fc.assert(
      fc.property(
        catalogue,
        catalogue,
        fc.array(fc.constantFrom('1.000001', '2.000001')),
        fc.constantFrom('changes' as const, 'complete' as const),
        (current, listed, withdrawn, extent) => {
          const statement = { listed, withdrawn };
          const after = catalogueAfter(planCatalogue(current, statement, extent));
          const again = countChanges(planCatalogue(after, statement, extent));
          expect(again).toEqual({ added: 0, amended: 0, withdrawn: 0, unchanged: after.length });
        },
      ),
    );
  });
});
