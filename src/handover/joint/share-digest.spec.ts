import fc from 'fast-check';
import { BUCKETS } from '../bucket';
import { shareDigest, type SharePortion } from './share-digest';

const portion = fc.record({
  id: fc.uuid(),
  itemId: fc.uuid(),
  listId: fc.constant('danh sách'),
  receiverOrganisationId: fc.constant('bên nhận'),
  version: fc.nat(9),
  itemVersion: fc.nat(9),
  bucket: fc.constantFrom(...BUCKETS),
  quantity: fc.nat(9000),
  money: fc.nat(1_000_000),
});
const share = fc.uniqueArray(portion, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
const of = (portions: SharePortion[]) => shareDigest('danh sách', 'bên nhận', portions);

describe('the digest of a share', () => {
  it('does not depend on the order', () => {
    fc.assert(fc.property(share, (rows) => expect(of([...rows].reverse())).toBe(of(rows))));
  });

  it('changes with every figure, with each row that comes or goes, with list and receiver', () => {
    const keys = ['version', 'itemVersion', 'quantity', 'money'] as const;
    fc.assert(
      fc.property(share, fc.nat(), fc.constantFrom(...keys), (rows, at, key) => {
        const index = at % rows.length;
        const changed = rows.map((row, place) =>
          place === index ? { ...row, [key]: row[key] + 1 } : row,
        );
        const before = of(rows);
        expect(of(changed)).not.toBe(before);
        expect(of(rows.slice(1))).not.toBe(before);
        expect(shareDigest('danh sách', 'khác', rows)).not.toBe(before);
        expect(shareDigest('khác', 'bên nhận', rows)).not.toBe(before);
      }),
    );
  });
});
