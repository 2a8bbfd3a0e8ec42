import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFuzzed } from '../../../test/support/fuzz-run';

/** `npm run test:corpus` reads ten thousand. */
const count = 200;

describe('fuzzed workbooks', () => {
  it('ends each with a result or a named problem, and soon', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
    const { crashes, outcomes, slowest } = await readFuzzed(folder, 1, count);
    await rm(folder, { recursive: true });
    process.stdout.write(`fuzzed: ${JSON.stringify({ outcomes, slowest })}\n`);
    expect(crashes).toEqual([]);
    expect(slowest.milliseconds).toBeLessThan(10_000);
    // Damage must not be the only thing that is tried.
    expect(outcomes.ok).toBeGreaterThan(count / 20);
  });
});
