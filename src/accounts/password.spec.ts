import { hashPassword, passwordMatches } from './password';

describe('a stored password', () => {
  it('is argon2id with at least what OWASP asks for: 19 MiB, two passes', async () => {
    expect(await hashPassword('Rừng thông 47 mùa')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
    );
  });

  it('is matched in whichever way its marks are typed, and by nothing else', async () => {
    const stored = await hashPassword('Rừng thông 47 mùa'.normalize('NFD'));
    expect(await passwordMatches(stored, 'Rừng thông 47 mùa'.normalize('NFC'))).toBe(true);
    expect(await passwordMatches(stored, 'Rung thong 47 mua')).toBe(false);
  });

  it('of nobody matches nothing, not even its own', async () => {
    expect(await passwordMatches(undefined, 'nobody')).toBe(false);
  });
});
