import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFuzzed } from '../support/fuzz-run';

const count = 10_000;

describe('10,000 fuzzed workbooks', () => {
  it('ends each with a result or a named problem, within 10 seconds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
    const { crashes, outcomes, slowest } = await readFuzzed(folder, 1_001, count);
    await rm(folder, { recursive: true });
    process.stdout.write(`fuzzed: ${JSON.stringify({ outcomes, slowest })}\n`);
    expect(crashes).toEqual([]);
    expect(slowest.milliseconds).toBeLessThan(10_000);
  }, 1_800_000);
});
