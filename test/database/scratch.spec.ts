import fs from 'node:fs';
import path from 'node:path';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { Scratch } from '../../src/platform/files/scratch';
import { runEnvironment } from '../support/run-environment';

const YESTERDAY = new Date(Date.now() - 25 * 3600 * 1000);

describe('K2: temporary workbooks', () => {
  const scratchOf = (more: Record<string, string> = {}) => {
    const DATA_DIR = fs.mkdtempSync(path.join(runEnvironment().folder, 'scratch-'));
    return {
      DATA_DIR,
      begin: () => new Scratch(Settings.from({ DATA_DIR, ...more }), new Clock()),
    };
  };

  it('lie in the data folder, for nobody else to read, and are gone after use', async () => {
    const { DATA_DIR, begin } = scratchOf();
    const used = await begin().within(async (folder) => {
      expect(path.relative(DATA_DIR, folder)).toMatch(/^scratch/);
      expect(fs.statSync(folder).mode & 0o077).toBe(0);
      return folder;
    });
    expect(fs.existsSync(used)).toBe(false);
    await expect(begin().within((folder) => Promise.reject(new Error(folder)))).rejects.toThrow(
      'scratch',
    );
    expect(fs.readdirSync(path.join(DATA_DIR, 'scratch'))).toEqual([]);
  });

  it('of a killed server are removed at the next start', async () => {
    const { begin } = scratchOf();
    const left = await begin().folder();
    fs.writeFileSync(path.join(left, 'report.xlsx.part'), 'half');
    await begin().onModuleInit();
    expect(fs.existsSync(left)).toBe(false);
  });

  it('of another server on the same PostgreSQL stay for a day', async () => {
    const { begin } = scratchOf({ DATABASE_URL: 'postgres://test@127.0.0.1/test' });
    const [fresh, old] = [await begin().folder(), await begin().folder()];
    fs.utimesSync(old, YESTERDAY, YESTERDAY);
    await begin().onModuleInit();
    expect([fs.existsSync(fresh), fs.existsSync(old)]).toEqual([true, false]);
  });
});
