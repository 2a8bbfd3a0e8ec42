import { RETENTION_RULES, rulesWith } from './retention-rules';
import { retentionDays } from './retention-setting';

describe('the retention rules', () => {
  it('each say what goes, when, why and how, in both languages, in days that may be set', () => {
    const codes = RETENTION_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { what, after, action, basis, period, days, least } of RETENTION_RULES) {
      for (const { vi, en } of [what, after, action, basis, period])
        expect([vi, en]).not.toContain('');
      expect(days).toBeGreaterThanOrEqual(least);
      expect(least).toBeGreaterThanOrEqual(1);
    }
  });

  it('keep what counts as a log for three months at least, which levels 2 and 3 ask for', () => {
    const logs = RETENTION_RULES.filter(({ period }) => period.en.startsWith('Logs'));
    expect(logs.map(({ code }) => code)).toEqual(['finished-jobs']);
    for (const { least } of logs) expect(least).toBeGreaterThanOrEqual(90);
    expect(() => retentionDays('finished-jobs=60')).toThrow(/at least 90/);
  });

  it('take the days that the installation sets', () => {
    const days = retentionDays('import-files=730, trail-values = 3650');
    expect(days).toEqual({ 'import-files': 730, 'trail-values': 3650 });
    expect(rulesWith(days).find(({ code }) => code === 'import-files')!.days).toBe(730);
    expect(rulesWith(retentionDays('')).map(({ days: each }) => each)).toEqual(
      RETENTION_RULES.map(({ days: each }) => each),
    );
  });

  it.each(['files=3', 'import-files=abc', 'import-files', 'trail-values=30'])(
    'refuse %j and say what may stand there',
    (text) => expect(() => retentionDays(text)).toThrow(/rules: imports-not-applied|at least 365/),
  );
});
