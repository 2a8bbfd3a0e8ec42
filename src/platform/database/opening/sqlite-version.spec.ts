import { isTooOld, linkedSqlite, OLDEST_SQLITE, refuseOldSqlite } from './sqlite-version';

describe('the SQLite of this program', () => {
  it.each(['3.51.2', '3.50.9', '3.51', '3', '2.99.99', '3.9.100', '', 'unknown'])(
    '%s is too old',
    (version) => {
      expect(isTooOld(version)).toBe(true);
      expect(() => refuseOldSqlite(version)).toThrow(/npm install.+3\.51\.3 trở lên/s);
    },
  );

  it.each([OLDEST_SQLITE, '3.51.10', '3.53.2', '3.100.0', '4.0', linkedSqlite()])(
    '%s is not',
    (version) => {
      expect(isTooOld(version)).toBe(false);
      expect(() => refuseOldSqlite(version)).not.toThrow();
    },
  );
});
