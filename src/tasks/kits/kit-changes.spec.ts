import fc from 'fast-check';
import { milestoneDay } from '../../units/milestone-day';
import { changesOf, type CopiedTask } from './kit-changes';
import { faultOfItems, type KitItem } from './kit-items';
import { shippedKits } from './shipped-kits';

const dueOf = (offset: number) => milestoneDay('2025-07-01', offset);
const item = (code: string, over: Partial<KitItem> = {}): KitItem => ({
  ...{ code, what: `Việc ${code}`, guidance: null, category: 'other', offsetDays: 3 },
  ...{ after: [], source: 'QĐ 759/QĐ-TTg', ...over },
});
const copyOf = (base: KitItem, over: Partial<CopiedTask> = {}): CopiedTask => ({
  ...{ code: base.code, base, what: base.what, guidance: base.guidance },
  ...{ category: base.category, dueOn: dueOf(base.offsetDays), after: base.after, open: true },
  ...over,
});
const arbitrary = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...'ABCDEFGH'),
    offsetDays: fc.integer({ min: -30, max: 30 }),
  }),
  { selector: ({ code }) => code },
);
const itemsOf = (some: { code: string; offsetDays: number }[]) =>
  some.map(({ code, offsetDays }) => item(code, { offsetDays }));

describe('changes of a kit offered to its copies', () => {
  it('names what was added, changed and removed, from what to what', () => {
    const copy = [copyOf(item('A')), copyOf(item('B')), copyOf(item('C'))];
    const next = [item('A', { offsetDays: 5, what: 'Mở tài khoản' }), item('B'), item('D')];
    expect(changesOf(copy, next, dueOf)).toEqual([
      {
        ...{ code: 'A', kind: 'changed', what: 'Việc A' },
        fields: [
          { field: 'what', from: 'Việc A', to: 'Mở tài khoản', ownWords: false },
          { field: 'due', from: '2025-07-04', to: '2025-07-06', ownWords: false },
        ],
      },
      { code: 'D', kind: 'added', what: 'Việc D', fields: [] },
      { code: 'C', kind: 'removed', what: 'Việc C', fields: [] },
    ]);
  });

  it("keeps a unit's own words apart, and leaves alone what the kit did not change", () => {
    const own = copyOf(item('A'), { what: 'Tự viết', dueOn: '2025-07-09' });
    const [change] = changesOf([own], [item('A', { what: 'Mới' })], dueOf);
    expect(change!.fields).toEqual([{ field: 'what', from: 'Tự viết', to: 'Mới', ownWords: true }]);
  });

  it('offers nothing for what is done, and nothing to a copy of the same edition', () => {
    expect(changesOf([copyOf(item('A'), { open: false })], [], dueOf)).toEqual([]);
    fc.assert(
      fc.property(arbitrary, (some) => {
        const items = itemsOf(some);
        expect(
          changesOf(
            items.map((each) => copyOf(each)),
            items,
            dueOf,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('leads every untouched copy to the new edition, whatever changed', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (before, after) => {
        const [old, next] = [itemsOf(before), itemsOf(after)];
        const copy = new Map(old.map((each) => [each.code, copyOf(each)]));
        for (const { code, kind } of changesOf([...copy.values()], next, dueOf)) {
          if (kind === 'removed') copy.delete(code);
          else copy.set(code, copyOf(next.find((each) => each.code === code)!));
        }
        const days = [...copy.values()].map(({ code, dueOn }) => `${code} ${dueOn}`).sort();
        expect(days).toEqual(next.map((each) => `${each.code} ${dueOf(each.offsetDays)}`).sort());
      }),
    );
  });
});

describe('items of a kit', () => {
  it.each([
    ['twice', [item('A'), item('A')], ['A']],
    ['unknown', [item('A', { after: ['Z'] })], ['A', 'Z']],
    ['circle', [item('A', { after: ['B'] }), item('B', { after: ['A'] })], ['A', 'B']],
    ['before-its-own', [item('A', { offsetDays: 1, after: ['B'] }), item('B')], ['A', 'B']],
  ])('refuses %s', (kind, items, codes) => {
    expect(faultOfItems(items)).toEqual({ kind, items: codes });
  });

  it('ships kits without a fault, every item with its source, within thirty days of the date', () => {
    expect(shippedKits.map(({ code, side }) => [code, side])).toEqual([
      ['new-commune-first-30', 'new'],
      ['dissolved-commune-last-30', 'old'],
    ]);
    for (const { side, items } of shippedKits) {
      expect(faultOfItems(items)).toBeNull();
      expect(items.length).toBeGreaterThan(12);
      for (const { offsetDays } of items) {
        expect(Math.abs(offsetDays)).toBeLessThanOrEqual(30);
        expect(side === 'new' ? offsetDays >= -1 : offsetDays <= 0).toBe(true);
      }
    }
  });
});
