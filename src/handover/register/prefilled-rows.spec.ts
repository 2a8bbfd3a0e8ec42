import fc from 'fast-check';
import { amountsOf } from '../conservation/measured-columns';
import { listType } from '../list-types/list-types';
import { prefilledRows, type AcceptedPart } from './prefilled-rows';

const B3 = listType('B3')!;
const money = { money2: 0, money3: 0, money4: 0, money5: 0 };
const part = fc
  .record({
    name: fc.constantFrom('Bàn', 'Ghế', 'Tủ'),
    portions: fc.array(
      fc.record({ quantity: fc.nat(9_000), money: fc.nat(1_000_000), further: fc.nat(900) }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ name, portions }, at = 0): AcceptedPart => ({
    item: {
      ...{ id: `i${at}`, rowCode: 'B3-000001', groupPath: [] },
      values: {
        ...{ assetName: name, quantity: 99_000, originalValue: 7, remainingValue: 7 },
        ...{ receiver: 'UBND xã cũ', rowCode: 'B3-000001' },
      },
    },
    portions: portions.map(({ quantity, money: amount, further }) => ({
      ...money,
      ...{ quantity, money: amount, money2: further },
    })),
  }));

describe('a list of a later round, begun with what was accepted', () => {
  it('holds each accepted part once, with just the amounts that were accepted, and no receiver', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (some) => {
        const parts = some.map((each, at) => ({ ...each, item: { ...each.item, id: `i${at}` } }));
        const rows = prefilledRows(B3, parts);
        expect(rows).toHaveLength(parts.length);
        expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(rows.length);
        rows.forEach(({ values, verdict, receiverOrganisationId }, at) => {
          const { portions } = parts[at]!;
          const sum = (key: 'quantity' | 'money') =>
            portions.reduce((before, each) => before + each[key], 0);
          expect(amountsOf(B3, values)).toMatchObject({
            ...{ quantity: sum('quantity'), money: sum('money') },
          });
          expect([verdict, values.receiver, values.rowCode]).toEqual([
            ...(['created', undefined, undefined] as const),
          ]);
          expect(receiverOrganisationId).toBeUndefined();
        });
      }),
    );
  });
});
