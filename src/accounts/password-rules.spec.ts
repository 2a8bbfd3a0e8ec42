import { SECURITY_PROFILES } from '../platform/config/security';
import { commonPasswords, isCommon } from './common-passwords';
import { passwordProblems, type PasswordOwner } from './password-rules';

const HOA: PasswordOwner = {
  login: 'nguyenhoa',
  name: 'Nguyễn Thị Hòa',
  unitNames: ['Ủy ban nhân dân phường Hà Lầm'],
  secondFactor: false,
};
const problems = (password: string, owner: Partial<PasswordOwner> = {}) =>
  passwordProblems(password, { ...HOA, ...owner }, SECURITY_PROFILES['2']);

describe('rules of passwords', () => {
  it('ask for 14 characters of four kinds where the password stands alone', () => {
    expect(problems('Rừng thông 47 mùa')).toEqual([]);
    expect(problems('Rừng thông 47')).toEqual(['short']);
    expect(problems('rừng thông xanh tốt')).toEqual(['kinds']);
  });

  it('ask for 8 characters beside a second factor, of any kind', () => {
    expect(problems('rừng thu', { secondFactor: true })).toEqual([]);
    expect(problems('rừng', { secondFactor: true })).toContain('short');
  });

  it.each([
    'matkhau123',
    'anhyeuem',
    '12345678',
    'Mật Khẩu 123',
    'M@tKhau@123',
    'P@ssw0rd',
    'Vietnam2025',
    'qwertyuiop',
    '88888888',
    'ubndphuong123',
  ])('know %s as one of the first that are tried', (password) => {
    expect(problems(password, { secondFactor: true })).toContain('common');
  });

  it('know at least three thousand', () => {
    expect(commonPasswords().size).toBeGreaterThan(3000);
    for (const each of commonPasswords()) expect(each).toMatch(/^[a-z0-9]+$/);
  });

  it('let an honest sentence pass', () => {
    for (const sentence of ['con mèo leo cây cau', 'Chiều nay 5 giờ họp tổ dân phố'])
      expect(isCommon(sentence)).toBe(false);
  });

  it('refuse what is hardly more than the own login, name or unit', () => {
    expect(problems('NguyenHoa@2025')).toContain('own-name');
    expect(problems('Thị Hòa 1985!!')).toContain('own-name');
    expect(problems('Phường Hà Lầm 1')).toContain('unit-name');
    expect(problems('Ba cây thông trước nhà ở Hà Lầm 7')).toEqual([]);
  });

  it('refuse one character over and over', () => {
    expect(problems('aaaaaaaaaaaaaaaaA1-', { secondFactor: true })).toContain('monotone');
  });
});
