import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { Keyring } from '../../platform/secrets/keyring';
import { sealValue } from '../../platform/secrets/personal-value';
import { listType, listTypes } from '../list-types/list-types';
import { identitiesOf } from './identity';

const of = (code: string, values: Parameters<typeof identitiesOf>[1]) =>
  identitiesOf(listType(code)!.identifies ?? [], values);
const keyOf = (code: string, values: Parameters<typeof identitiesOf>[1], kind: string) =>
  of(code, values).find((each) => each.kind === kind)?.key;

describe('what a row goes by', () => {
  it('is the plate however it is spelled, and of another car another', () => {
    const key = keyOf('B2', { plate: '14A-123.45' }, 'plate');
    expect(key).toBeDefined();
    expect(keyOf('B2', { plate: '14a 12345' }, 'plate')).toBe(key);
    expect(keyOf('B2', { plate: '14A-123.46' }, 'plate')).not.toBe(key);
  });

  it('is a personal number by its blind index, sealed anew or not, and tells nothing of it', () => {
    const keyring = new Keyring([{ version: 1, bytes: randomBytes(32) }]);
    const seal = (text: string) => sealValue(keyring, 'personal_number', text);
    const values = (text: string) => ({ fullName: 'A', personalNumber: seal(text) });
    const key = keyOf('A1b', values('022199000017'), 'personal-number');
    expect(keyOf('A1b', values('022 199 000 017'), 'personal-number')).toBe(key);
    expect(keyOf('A1b', values('022199000018'), 'personal-number')).not.toBe(key);
    expect(key).not.toContain('022199000017');
  });

  it('is a name with its day of birth, with or without marks; the column that tells the sex does not matter', () => {
    const birthDate = '1980-03-05';
    const key = keyOf('A1b', { fullName: 'Nguyễn Văn Hòa', birthDate }, 'name-and-birth');
    expect(keyOf('A1b', { fullName: ' NGUYEN VAN  HOÀ', birthDate }, 'name-and-birth')).toBe(key);
    expect(keyOf('A1b', { fullName: 'Nguyễn Văn Hòa' }, 'name-and-birth')).toBeUndefined();
    expect(keyOf('A1', { fullName: 'A', bornMale: birthDate }, 'name-and-birth')).toBe(
      keyOf('A1', { fullName: 'A', bornFemale: birthDate }, 'name-and-birth'),
    );
  });

  it('keeps the words of a name apart', () => {
    const birthDate = '1980-03-05';
    const key = keyOf('A1b', { fullName: 'Đào An Hà', birthDate }, 'name-and-birth');
    expect(keyOf('A1b', { fullName: 'Đào Anh À', birthDate }, 'name-and-birth')).not.toBe(key);
  });

  it('is nothing where a column is empty', () => {
    expect(of('B2', { plate: '' })).toEqual([]);
    expect(of('D1', { fileCode: '01.TCCB' })).toEqual([]);
  });

  it('keeps values apart: the end of one is not the beginning of the next', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    fc.assert(
      fc.property(word, word, word, word, (fonds, fileCode, otherFonds, otherCode) => {
        const same = fonds === otherFonds && fileCode === otherCode;
        const key = keyOf('D1', { fonds, fileCode }, 'file-code');
        expect(keyOf('D1', { fonds: otherFonds, fileCode: otherCode }, 'file-code') === key).toBe(
          same,
        );
      }),
    );
  });

  it('is declared by the kinds of lists of persons, cars, accounts, files, seals and certificates', () => {
    const declared = listTypes().filter(({ identifies }) => identifies);
    const codes = declared.map(({ declaration }) => declaration.code);
    expect(codes).toEqual(expect.arrayContaining(['A1b', 'B2', 'B3', 'C3', 'D1', 'D4', 'F2']));
  });
});
