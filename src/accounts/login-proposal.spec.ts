import fc from 'fast-check';
import { loginSchema } from './accounts.schema';
import { proposedLogins } from './login-proposal';

const first = (name: string, organisation: string | null) =>
  proposedLogins(name, organisation).next().value as string | undefined;

describe('proposed logins', () => {
  it.each([
    ['Nguyễn Văn An', 'Ủy ban nhân dân phường Hà Lầm', 'annv.halam'],
    ['  Đỗ   Thị Hoà ', 'UBND xã Đông Ngũ', 'hoadt.dongngu'],
    ['TRẦN QUỐC ĐẠT', 'Trung tâm Phục vụ hành chính công đặc khu Vân Đồn', 'dattq.vandon'],
    ['Lý A Páo', 'Phòng Văn hóa - Xã hội phường Bãi Cháy', 'paola.baichay'],
    ['Nguyễn Văn An', 'Sở Nội vụ tỉnh Quảng Ninh', 'annv.snv'],
    ['Nguyễn Văn An (Tổ trưởng)', 'Ủy ban nhân dân tỉnh Quảng Ninh', 'annv.ubnd'],
    ['An', null, 'an.tinh'],
  ])('%s, %s: %s', (name, organisation, login) => {
    expect(first(name, organisation)).toBe(login);
  });

  it('gives the next one where the first is taken, and none without letters', () => {
    const [one, two, three] = proposedLogins('Nguyễn Văn An', 'UBND phường Hà Lầm');
    expect([one, two, three]).toEqual(['annv.halam', 'annv2.halam', 'annv3.halam']);
    expect(first('???', 'UBND phường Hà Lầm')).toBeUndefined();
  });

  it('whatever the names are, they can be used to sign in with, and differ', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), (name, organisation) => {
        const proposed = [...proposedLogins(name, organisation)];
        for (const login of proposed) expect(loginSchema.safeParse(login).success).toBe(true);
        expect(new Set(proposed).size).toBe(proposed.length);
        expect([0, 99]).toContain(proposed.length);
      }),
    );
  });
});
