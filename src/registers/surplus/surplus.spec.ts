import fc from 'fast-check';
import { registerOf } from '../registers';
import { carStanding, normOn, SHIPPED_NORM } from './car-norm';
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
  [{ general: 0, toCome: 0 }, 2, 'none'],
  [{ general: 0, toCome: 1 }, 2, 'coming'],
  [{ general: 1, toCome: 3 }, 2, 'below'],
  [{ general: 2, toCome: 0 }, 2, 'met'],
  [{ general: 3, toCome: 0 }, 2, 'above'],
  [{ general: 2, toCome: 0 }, 1, 'above'],
  [{ general: 1, toCome: 0 }, undefined, 'unknown'],
  [{ general: 0, toCome: 0 }, undefined, 'none'],
])('cars of a commune beside what it may have: %j, at most %s: %s', (cars, most, standing) => {
  expect(carStanding(cars, most)).toBe(standing);
});

describe('the norm of cars', () => {
  const own = (most: number, validFrom: string, validTo: string | null = null) => ({
    ...{ most, basis: `Quyết định ${most}`, validFrom, validTo },
  });

  it('is the latest that the round states for the day, else the one that ships', () => {
    const stated = [own(1, '2026-01-01', '2026-12-31'), own(3, '2026-06-01')];
    expect(normOn(stated, '2025-07-01')).toBe(SHIPPED_NORM);
    expect(normOn(stated, '2026-01-01')?.most).toBe(1);
    expect(normOn(stated, '2026-06-01')?.most).toBe(3);
    expect(normOn(stated, '2027-01-01')?.most).toBe(3);
    expect(normOn([stated[0]!], '2026-12-31')?.most).toBe(1);
    expect(normOn([stated[0]!], '2027-01-01')).toBe(SHIPPED_NORM);
  });

  it('is unknown before any was in force: nobody meets it', () => {
    expect(normOn([], '2025-06-30')).toBeUndefined();
  });
});
