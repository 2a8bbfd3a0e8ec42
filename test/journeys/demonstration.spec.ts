import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { thorough } from '../support/each-engine';

const run = promisify(execFile);
const root = path.join(__dirname, '..', '..');

/** Runs the demonstration as `npm run demo -- --exit --json` does. @returns its lines, the figures of the last. */
async function demonstrated(more: readonly string[], timeout: number) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-demo-'));
  try {
    const { stdout } = await run(
      process.execPath,
      [path.join(root, 'dist', 'scripts', 'demo.js'), '--exit', '--json', '--port', '0', ...more],
      { env: { ...process.env, DATA_DIR: folder }, timeout, killSignal: 'SIGKILL' },
    );
    const lines = stdout.trim().split('\n');
    const figures = JSON.parse(lines.at(-1)!) as Record<string, never>;
    expect(fs.statSync(String(figures.report)).size).toBeGreaterThan(10_000);
    return { lines, figures };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm run demo -- --exit --json` runs once the project is built, with the lists of two units. */
describe('the demonstration', () => {
  it('does the whole job, tells its figures on the last line, and ends', async () => {
    const { lines, figures } = await demonstrated(['--units', '06664,06676'], 120_000);
    expect(figures).toMatchObject({
      oldUnits: 171,
      newUnits: 54,
      successionRows: 184,
      conserved: true,
      verification: { pairs: 16_416 },
      // Of two units lists are filed, and both wait for more of them.
      readiness: { green: 0, yellow: 0, red: 54 },
      scenes: {
        control: { figures: 6, accepted: 1 },
        shares: { signed: 1, temporary: 1 },
        discrepancies: { closed: 1, inWork: 1 },
        ...{ teams: 2, obstacles: 11, standby: { shifts: 21, hotlines: 5 }, duplicates: 2 },
      },
    });
    const { confirmed, waiting } = figures.entries as never;
    expect([confirmed > 7, waiting]).toEqual([true, 0]);
    const { declared, accepted, disputed, closed, outstanding } = figures.items as never;
    expect(declared).toBeGreaterThan(300);
    expect(declared).toBe(accepted + disputed + closed + outstanding);
    const { passed, failed, unverifiable } = figures.verification as never;
    expect(passed + failed + unverifiable).toBe(16_416);
    expect(lines.filter((line) => /^\d+ +\d{5} /.test(line))).toHaveLength(54);
  }, 150_000);

  (thorough ? it : it.skip)(
    'of the whole province shows 40 units ready, 8 nearly and 6 not',
    async () => {
      const { figures } = await demonstrated([], 900_000);
      expect(figures).toMatchObject({
        conserved: true,
        items: { accepted: 40_704, disputed: 5, closed: 2, outstanding: 70 },
        readiness: { green: 40, yellow: 8, red: 6 },
        scenes: { control: { accepted: 2 }, shares: { signed: 1 }, inCustody: 5 },
      });
    },
    930_000,
  );
});
