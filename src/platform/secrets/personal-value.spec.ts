import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Keyring, SealBroken } from './keyring';
import {
  indexOf,
  maskedValues,
  maskOf,
  openValue,
  PERSONAL_KINDS,
  sealedValue,
  sealValue,
} from './personal-value';

const ring = new Keyring([{ version: 1, bytes: randomBytes(32) }]);

describe('a sealed personal value', () => {
  it('opens to what it was, whatever the text', () => {
    const kinds = fc.constantFrom(...PERSONAL_KINDS);
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'grapheme', minLength: 1 }), (kind, text) => {
        expect(openValue(ring, sealedValue(sealValue(ring, kind, text))!)).toBe(text);
      }),
    );
  });

  it('shows the head and end of a personal number, the end of an account, letters of a name', () => {
    expect(maskOf('personal_number', '048012345612')).toBe('0480******12');
    expect(maskOf('personal_number', '123456789')).toBe('1234***89');
    expect(maskOf('bank_account', '3751.0.1234567')).toBe('**********4567');
    expect(maskOf('bank_account', '1234')).toBe('****');
    expect(maskOf('complainant_name', 'Nguyễn Văn An')).toBe('N*** V*** A***');
  });

  it('is found by the same number however it is typed', () => {
    const { index } = sealedValue(sealValue(ring, 'personal_number', '048012345612'))!;
    expect(indexOf(ring, 'personal_number', ' 0480 1234.5612 ')).toBe(index);
    expect(indexOf(ring, 'bank_account', '048012345612')).not.toBe(index);
  });

  it('does not open when its mask or index was exchanged', () => {
    const value = sealedValue(sealValue(ring, 'personal_number', '048012345612'))!;
    const other = sealedValue(sealValue(ring, 'personal_number', '048012345699'))!;
    expect(() => openValue(ring, { ...value, mask: other.mask })).toThrow(SealBroken);
    expect(() => openValue(ring, { ...value, index: other.index })).toThrow(SealBroken);
  });

  it('is masked among other values, which stay as they are', () => {
    const token = sealValue(ring, 'personal_number', '048012345612');
    expect(maskedValues({ a: token, b: 'pd:', c: 5, d: null })).toEqual({
      a: '0480******12',
      b: 'pd:',
      c: 5,
      d: null,
    });
    expect(token).not.toContain('012345');
  });
});
