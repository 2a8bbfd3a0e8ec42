import fs from 'node:fs';
import { workerFault } from './profile';
import { Settings, settingNames, SettingsProblem } from './settings';

describe('settings', () => {
  it('work without any variable, on SQLite', () => {
    const settings = Settings.from({});
    expect(settings.database.engine).toBe('sqlite');
    expect(settings.http.secure).toBe(false);
  });

  it('take PostgreSQL from DATABASE_URL and secure cookies from an https address', () => {
    const settings = Settings.from({
      DATABASE_URL: 'postgres://db/bangiao',
      PUBLIC_URL: 'https://a.vn',
    });
    expect(settings.database).toEqual({ engine: 'postgres', url: 'postgres://db/bangiao' });
    expect(settings.http.secure).toBe(true);
  });

  it.each([
    ['PORT', 'cửa số 3'],
    ['DATABASE_URL', 'mysql://x'],
    ['PORTAL_URL', 'dichvucong'],
    ['MAX_UPLOAD_MB', '0'],
  ])('refuse %s=%s, naming it and what it is for', (name, value) => {
    expect(() => Settings.from({ [name]: value })).toThrow(SettingsProblem);
    expect(() => Settings.from({ [name]: value })).toThrow(new RegExp(`${name}="${value}".+\\.`));
  });

  it.each([
    [{ REDIS_URL: 'redis://127.0.0.1:6379' }, 'DATABASE_URL'],
    [{ JOBS_HERE: 'no' }, 'REDIS_URL'],
    [{ JOBS_HERE: 'no', DATABASE_URL: 'postgres://db/bangiao' }, 'REDIS_URL'],
  ])('refuse a way to run that there is not: %j', (given, missing) => {
    expect(() => Settings.from(given)).toThrow(new RegExp(`chưa đặt ${missing}`));
  });

  it('refuse a token that is easily guessed, without repeating it', () => {
    const read = () => Settings.from({ METRICS_TOKEN: 'ngắn' });
    expect(read).toThrow(/METRICS_TOKEN.+16/);
    expect(read).not.toThrow(/"ngắn"/);
  });

  it('allow a worker only beside PostgreSQL and Redis', () => {
    const both = { DATABASE_URL: 'postgres://db/bangiao', REDIS_URL: 'redis://127.0.0.1:6379' };
    expect(workerFault(Settings.from(both))).toBeUndefined();
    for (const less of [{}, { DATABASE_URL: both.DATABASE_URL }])
      expect(workerFault(Settings.from(less))).toContain('npm run worker');
  });

  it('are all described in .env.example', () => {
    const example = fs.readFileSync('.env.example', 'utf8');
    for (const name of settingNames) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
  });
});
