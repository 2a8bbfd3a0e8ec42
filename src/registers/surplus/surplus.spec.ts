import fc from 'fast-check';
import { registerOf } from '../registers';
import { carStanding } from './car-norm';
import { ageOf, entryFrom, reasonsOf, SURPLUS, type DeclaredAsset } from './surplus-asset';

const row = (values: DeclaredAsset['values'], rest: Partial<DeclaredAsset> = {}) => ({
  ...{ listType: 'B1', origin: 'declared', closed: null, values, ...rest },
});

describe('what is left over', () => {
  it.each([
    [row({ plan: 'keep', use: 'office' }), []],
    [row({ plan: 'convert', use: 'empty' }), ['plan', 'empty']],
    [row({ plan: 'keep' }, { closed: 'kept_by_province' }), ['closed']],
    [row({ condition: 'broken' }, { listType: 'B2' }), ['condition']],
    [row({ condition: 'usable' }, { listType: 'B2', origin: 'surplus' }), ['found']],
  ])('says why: %j', (asset, reasons) => {
    expect(reasonsOf(asset)).toEqual(reasons);
  });

  it('becomes an entry that says nothing the row does not say', () => {
    const values = { siteName: 'Trụ sở xã cũ', building: 'Nhà A', address: 'Khu 1' };
    expect(entryFrom(row({ ...values, builtIn: 1998, plan: 'fund' }))).toMatchObject({
      ...{ kind: 'premises', name: 'Trụ sở xã cũ – Nhà A', place: 'Khu 1', builtIn: 1998 },
      ...{ use: 'land_fund', state: 'proposed', condition: null, decision: null },
    });
    const car = row({ assetName: 'Toyota', plate: '14A-1' }, { listType: 'B2' });
    expect(entryFrom(car)).toMatchObject({ kind: 'vehicle', use: null, state: 'left_over' });
  });

  it('has only columns and choices of the register', () => {
    const { list } = registerOf(SURPLUS)!;
    fc.assert(
      fc.property(
        fc.constantFrom('B1', 'B2'),
        fc.constantFrom('keep', 'convert', 'transfer', 'fund', 'surplus', null),
        fc.constantFrom('usable', 'broken', 'to_be_disposed', 'lost', null),
        (listType, plan, condition) => {
          const entry = entryFrom(row({ plan, condition, siteName: 'A' }, { listType }));
          for (const [key, value] of Object.entries(entry)) {
            const column = list.columns.find((each) => each.key === key);
            expect(column).toBeDefined();
            if (column!.choices && value !== null)
              expect(column!.choices.map((each) => each.value)).toContain(value);
          }
        },
      ),
    );
  });

  it('is as old as the year it was built says', () => {
    expect(ageOf({ builtIn: 1998 }, '2025-07-01')).toBe(27);
    expect(ageOf({ builtIn: null }, '2025-07-01')).toBeNull();
  });
});

it.each([
  [{ general: 0, toCome: 0 }, 'none'],
  [{ general: 0, toCome: 1 }, 'coming'],
  [{ general: 1, toCome: 3 }, 'below'],
  [{ general: 2, toCome: 0 }, 'met'],
  [{ general: 3, toCome: 0 }, 'above'],
])('cars of a commune beside what it may have: %j', (cars, standing) => {
  expect(carStanding({ special: 4, unfit: 1, ...cars })).toBe(standing);
});
