import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileWorkbooks } from '../../../scripts/support/hostile-workbooks';
import { readWorkbook } from './read-workbook';
import { WorkbookProblem } from './workbook-problem';

/** A guard against hanging, not a measurement: one file takes 1 s on a calm machine, the reader itself stops at 7 s. */
const patience = 15_000;

describe('hostile and unreadable files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(hostileWorkbooks)('$name ends quickly as $expected', async ({ expected, make }) => {
    const path = join(folder, 'file.xlsx');
    await writeFile(path, make());
    const memoryBefore = process.memoryUsage.rss();
    const started = performance.now();
    const outcome = await readWorkbook(path).then(
      () => 'ok',
      (error: unknown) => (error instanceof WorkbookProblem ? error.code : error),
    );
    expect(outcome).toBe(expected);
    expect(performance.now() - started).toBeLessThan(patience);
    expect(process.memoryUsage.rss() - memoryBefore).toBeLessThan(400 * 1024 * 1024);
  });
});
