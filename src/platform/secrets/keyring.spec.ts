import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Keyring, SealBroken, sealedWith } from './keyring';

const key = (version: number) => ({ version, bytes: randomBytes(32) });
const first = key(1);
const ring = new Keyring([first]);
const PLACE = 'account.totp_secret:1';

describe('Keyring', () => {
  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        expect(ring.open(ring.seal(text, context), context)).toBe(text);
      }),
    );
  });

  it('does not show the text and never seals it twice the same', () => {
    const sealed = ring.seal('048012345612', PLACE);
    expect(sealed).not.toContain('0480');
    expect(Buffer.from(sealed.split('.')[2]!, 'base64url').toString('latin1')).not.toContain(
      '0480',
    );
    expect(ring.seal('048012345612', PLACE)).not.toBe(sealed);
  });

  it('opens a text only in its own place', () => {
    const sealed = ring.seal('048012345612', PLACE);
    expect(() => ring.open(sealed, 'account.totp_secret:2')).toThrow(SealBroken);
  });

  it('notices every flipped bit', () => {
    const sealed = ring.seal('048012345612', PLACE);
    const [head, version, payload] = sealed.split('.');
    const bytes = Buffer.from(payload!, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const other = Buffer.from(bytes);
      other[bit >> 3]! ^= 1 << (bit & 7);
      const text = `${head}.${version}.${other.toString('base64url')}`;
      expect(() => ring.open(text, PLACE)).toThrow(SealBroken);
    }
  });

  it('seals with the newest key and still opens with the older ones', () => {
    const old = ring.seal('048012345612', PLACE);
    const rotated = new Keyring([key(2), first]);
    expect(rotated.open(old, PLACE)).toBe('048012345612');
    expect(sealedWith(old)).toBe(1);
    expect(sealedWith(rotated.seal('x', PLACE))).toBe(2);
    const anew = rotated.sealedAnew(old, PLACE)!;
    expect([sealedWith(anew), rotated.open(anew, PLACE)]).toEqual([2, rotated.open(old, PLACE)]);
    expect(rotated.sealedAnew(anew, PLACE)).toBeUndefined();
    expect(() => new Keyring([key(2)]).open(old, PLACE)).toThrow(/version 1/);
  });

  it('finds equal texts of one kind and only those', () => {
    const index = ring.blindIndex('048012345612', 'personal_number');
    expect(index).toHaveLength(43);
    expect(ring.blindIndex('048012345612', 'personal_number')).toBe(index);
    expect(ring.blindIndex('048012345613', 'personal_number')).not.toBe(index);
    expect(ring.blindIndex('048012345612', 'bank_account')).not.toBe(index);
    expect(new Keyring([key(1)]).blindIndex('048012345612', 'personal_number')).not.toBe(index);
  });
});
