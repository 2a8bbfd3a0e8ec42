import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.join(__dirname, '..', '..');

/** What `npm run demo -- --exit --json` runs once the project is built, with the lists of two units. */
describe('the demonstration', () => {
  it('does the whole job, tells its figures on the last line, and ends', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-demo-'));
    try {
      const options = ['--exit', '--json', '--port', '0', '--units', '06664,06676'];
      const { stdout } = await run(
        process.execPath,
        [path.join(root, 'dist', 'scripts', 'demo.js'), ...options],
        { env: { ...process.env, DATA_DIR: folder }, timeout: 120_000, killSignal: 'SIGKILL' },
      );
      const lines = stdout.trim().split('\n');
      const figures = JSON.parse(lines.at(-1)!) as Record<string, never>;
      expect(figures).toMatchObject({
        oldUnits: 171,
        newUnits: 54,
        successionRows: 184,
        conserved: true,
        verification: { pairs: 16_416 },
      });
      const { confirmed, waiting } = figures.entries as never;
      expect([confirmed > 7, waiting]).toEqual([true, 0]);
      const { declared, accepted, disputed, closed, outstanding } = figures.items as never;
      expect(declared).toBeGreaterThan(300);
      expect(declared).toBe(accepted + disputed + closed + outstanding);
      const { passed, failed, unverifiable } = figures.verification as never;
      expect(passed + failed + unverifiable).toBe(16_416);
      const { green, yellow, red } = figures.readiness as never;
      expect(green + yellow + red).toBe(54);
      expect(fs.statSync(String(figures.report)).size).toBeGreaterThan(10_000);
      expect(lines.filter((line) => /^\d+ +\d{5} /.test(line))).toHaveLength(54);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);
});
