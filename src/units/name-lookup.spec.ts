import { findByName } from './name-lookup';
import { parseUnitName } from './unit-name';

const units = ['Phường Hà Lầm', 'Phường Hà Tu', 'Xã Hải Hòa', 'Xã Quảng Hà', 'Đặc khu Cô Tô'].map(
  (name) => ({ id: name, name }),
);
const found = (text: string) => {
  const match = findByName(text, units);
  return match.found ? match.found.name : match.nearest.map(({ name }) => name);
};

describe('finding a unit by name', () => {
  it.each(['Phường Hà Lầm', 'phuong ha lam', ' PHƯỜNG  HÀ LẦM', 'P. Hà Lầm', 'UBND phường Hà Lầm'])(
    'understands "%s"',
    (text) => expect(found(text)).toBe('Phường Hà Lầm'),
  );

  it('takes both placements of a tone mark and both Unicode forms', () => {
    expect(found('Xã Hải Hoà')).toBe('Xã Hải Hòa');
    expect(found('Xã Hải Hòa'.normalize('NFD'))).toBe('Xã Hải Hòa');
  });

  it('never guesses: a bare or misspelt name gives the nearest ones', () => {
    expect(found('Hà Lầm')).toContain('Phường Hà Lầm');
    expect((found('Phường Hà Lâmm') as string[])[0]).toBe('Phường Hà Lầm');
    expect(Array.isArray(found('Phường Hải Hòa'))).toBe(true);
    expect(found('')).toEqual([]);
    expect(found('Cộng hòa xã hội chủ nghĩa')).toEqual([]);
  });

  it('lets marks decide between names alike without them', () => {
    const pair = [
      { id: '1', name: 'Xã Tân Lập' },
      { id: '2', name: 'Xã Tân Lấp' },
    ];
    expect(findByName('xã Tân Lấp', pair)).toEqual({ found: pair[1] });
    expect(findByName('xa tan lap', pair)).toEqual({ found: null, ambiguous: true, nearest: pair });
  });
});

describe('kind of a unit from its name', () => {
  it.each([
    ['phường Vĩnh Hải', 'ward', 'Phường Vĩnh Hải'],
    ['Xa Ea Kly', 'commune', 'Xã Ea Kly'],
    ['Thi trấn Ngan Dừa', 'township', 'Thị trấn Ngan Dừa'],
    ['Đặc khu Côn Đảo\n', 'special_zone', 'Đặc khu Côn Đảo'],
  ])('%j is a %s', (text, kind, name) => expect(parseUnitName(text)).toEqual({ kind, name }));

  it('does not make one up', () => {
    expect(parseUnitName('Xuân Quang 3')).toBeUndefined();
    expect(parseUnitName('Xãbình')).toBeUndefined();
  });
});
