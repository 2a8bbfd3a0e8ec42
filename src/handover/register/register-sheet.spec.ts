import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Keyring } from '../../platform/secrets/keyring';
import { openValue, sealValue } from '../../platform/secrets/personal-value';
import { moneyColumnsOf } from '../conservation/measured-columns';
import { LIST_TYPES } from '../list-types/list-types';
import { partAmounts } from '../split';
import { layoutOfAll } from './layout';
import { layoutPresets } from './layout-presets';
import { hasMasked, registerRow, registerSheet, type RegisterFrame } from './register-sheet';
import type { RegisterLine } from './register-rows';

const typeOf = (code: string) => LIST_TYPES.find(({ declaration }) => declaration.code === code)!;
const [b3, a1b] = [typeOf('B3'), typeOf('A1b')];
const preset = (id: string) => layoutPresets().find((each) => each.id === `preset:${id}`)!;
const QUANTITY = 1000;
const keyring = new Keyring([{ version: 1, bytes: randomBytes(32) }]);

const frameOf = (over: Partial<RegisterFrame> = {}): RegisterFrame => ({
  ...{ layout: preset('B3-04c'), type: b3, unit: { code: '06676', name: 'Phường Hà Lầm' } },
  names: new Map([['r', 'UBND phường Hà Lầm']]),
  made: {
    ...{ number: 'ST-20250701-AAAAAAAA', kind: 'masked' },
    ...{ requestedByName: 'Cán bộ', at: new Date('2025-07-01T01:00:00.000Z') },
  },
  shown: ({ mask }) => mask,
  ...over,
});

const portionOf = (over: object = {}) =>
  ({
    ...{ id: 'p', itemId: 'i', receiverOrganisationId: 'r', bucket: 'accepted', reason: null },
    ...{ note: null, changedAt: '2025-06-30T18:30:00.000Z', actId: 'a', quantity: 1000 },
    ...{ money: 0, money2: 0, money3: 0, money4: 0, money5: 0, ...over },
  }) as RegisterLine['portions'][number];

const lineOf = (values: object, over: Partial<RegisterLine> = {}): RegisterLine => ({
  ...{ listId: 'l', type: b3, giver: { id: 'g', name: 'UBND phường Cao Thắng' } },
  row: {
    ...{ id: 'i', position: 1, rowCode: 'B3-000001', name: 'Ghế', groupPath: ['Hội trường'] },
    ...{ values: values as never, origin: 'declared', bucket: 'accepted' },
  },
  ...{ portions: [portionOf()], duplicate: undefined },
  ...over,
});

const cellsOf = (frame: RegisterFrame, line: RegisterLine, portion = line.portions[0]!) => {
  const row = registerRow(frame, line, portion, 1);
  return Object.fromEntries(
    frame.layout.columns.map(({ heading }, at) => [heading, row[`c${at}`]]),
  );
};

describe('the register as a file for other systems', () => {
  it('has the headings of the layout in its first row and nothing above or below', () => {
    async function* none() {
      yield* [];
    }
    const sheet = registerSheet(frameOf(), none());
    expect(sheet.title).toEqual([]);
    expect(sheet).not.toHaveProperty('agency');
    expect(sheet).not.toHaveProperty('total');
    expect(sheet).not.toHaveProperty('notes');
    expect(sheet.columns.map(({ header }) => header)).toEqual(
      preset('B3-04c').columns.map(({ heading }) => heading),
    );
    expect(sheet.stamp!.left).toContain('ST-20250701-AAAAAAAA');
  });

  it('writes amounts of the portion, words of choices, and the day in Việt Nam', () => {
    const values = { assetName: 'Ghế', quantity: 10_000, originalValue: 900, condition: 'usable' };
    const line = lineOf(values, {
      portions: [portionOf({ quantity: 4000, money: 360 })],
      duplicate: { groupId: 'd', state: 'open', verdict: null, kept: null },
    });
    const cells = cellsOf(frameOf({ layout: layoutOfAll(b3) }), line);
    expect(cells).toMatchObject({
      ...{ 'Tên tài sản': 'Ghế', 'Bên giao': 'UBND phường Cao Thắng' },
      ...{ 'Ngày tiếp nhận': '2025-07-01', 'Dấu trùng lặp': 'Trùng, chờ kết luận' },
    });
    const money = b3.declaration.columns.find(({ key }) => key === b3.declaration.moneyColumn)!;
    expect(cells[money.header.vi]).toBe(360);
    const condition = b3.declaration.columns.find(({ key }) => key === 'condition')!;
    const usable = condition.choices!.find(({ value }) => value === 'usable');
    expect(cells[condition.header.vi]).toBe(usable?.vi ?? 'usable');
  });

  it('masks personal values unless they are opened', () => {
    const layout = preset('A1b-staff');
    const values = { personalNumber: sealValue(keyring, 'personal_number', '022199000017') };
    const line = lineOf(values, { type: a1b });
    const masked = cellsOf(frameOf({ layout, type: a1b }), line);
    expect(masked['Số định danh cá nhân']).toBe('0221******17');
    const opened = cellsOf(
      frameOf({ layout, type: a1b, shown: (sealed) => openValue(keyring, sealed) }),
      line,
    );
    expect(opened['Số định danh cá nhân']).toBe('022199000017');
    expect(hasMasked(layout, a1b)).toBe(true);
    expect(hasMasked(preset('B3-04c'), b3)).toBe(false);
  });

  it('adds up over the units that share a row, in quantity and every money column', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), amount, amount, (quantity, money, money2) => {
        const whole = { quantity: quantity * QUANTITY, money, money2 };
        const [column, further] = moneyColumnsOf(b3.declaration).map(([, key]) => key);
        const values = { quantity: whole.quantity, [column!]: money, [further!]: money2 };
        const parts = partAmounts(whole, [
          { quantity: QUANTITY },
          { quantity: whole.quantity - QUANTITY },
        ]);
        const rows = parts.map((part) =>
          cellsOf(frameOf({ layout: layoutOfAll(b3) }), lineOf(values), portionOf(part)),
        );
        const sum = (key: string) => {
          const { header } = b3.declaration.columns.find((each) => each.key === key)!;
          return rows.reduce((total, cells) => total + Number(cells[header.vi]), 0);
        };
        expect([sum('quantity'), sum(column!), sum(further!)]).toEqual([quantity, money, money2]);
      }),
    );
  });
});
