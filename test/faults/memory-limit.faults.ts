import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { faultReport } from '../support/fault-report';
import { importRead, planList, uploadList } from '../support/imports';
import type { InterruptedServer } from '../support/interrupted-server';
import { killable, times, type Killable } from '../support/killed-server';
import { assetList } from '../support/asset-list';

const UPLOADS = 5;
const WARM_UPS = 3;
const LIMIT_MB = 64;
const RSS_GROWTH_MB = 50;
/** Others may wait so much longer while a file is refused. */
const SLOWER_BY = 0.2;
/** Below this, twenty per cent is less than what two timings of the same request differ by. */
const NOISE_MS = 5;

describe('K8: the reading process runs out of memory', () => {
  let origin: Killable;
  let server: InterruptedServer;
  let heavy: Buffer;

  beforeAll(async () => {
    origin = await killable('k8');
    await origin.server.stop();
    const env = { READING_MEMORY_MB: String(LIMIT_MB) };
    server = await origin.server.onCopy(path.join(origin.folder, 'k8'), { env });
    heavy = await heavyWorkbook();
  }, 180_000);
  afterAll(async () => {
    await server?.kill();
    await origin.remove();
  });

  it('only that upload is refused, in words; memory and the others stay as they were', async () => {
    const sent = (name: string, bytes: Buffer) => ({
      ...{ bytes, name: `${name}.xlsx`, listType: 'B3' },
      giverOrganisationId: origin.giverOrganisationId,
    });
    const ordinary = await assetList(times(50).map((row) => ({ name: `Bàn ${row}` })));
    // Before measuring, so that code is loaded and the heap has found the size this work needs.
    await planList(server.talk, server.roundId, sent('trước', ordinary));
    // Others ask meanwhile, as they will when it is measured: their answers need room as well.
    const warmUps = (async () => {
      for (const number of times(WARM_UPS)) await refusedOnce(sent(`nặng trước ${number}`, heavy));
    })();
    await p95During(warmUps);
    const before = { rss: memoryOf(server), p95: await p95During(wait(5_000)) };

    const problems: string[] = [];
    const uploads = (async () => {
      for (const number of times(UPLOADS))
        problems.push(await refusedOnce(sent(`nặng ${number}`, heavy)));
    })();
    const p95 = await p95During(uploads);
    await wait(2_000);
    const grown = memoryOf(server) - before.rss;
    const after = await planList(server.talk, server.roundId, sent('sau', ordinary));
    await server.stop();
    const wrong = await server.wrong();

    const told = problems.filter((problem) => /bộ nhớ.*Tách thành nhiều tệp/.test(problem)).length;
    const slow = p95 > before.p95 * (1 + SLOWER_BY) + NOISE_MS;
    const kept = told === UPLOADS && grown < RSS_GROWTH_MB && after.state === 'planned' && !slow;
    faultReport({
      ...{ id: 'K8', tried: UPLOADS, lost: UPLOADS - told + wrong.length },
      result: kept && wrong.length === 0 ? 'passed' : 'failed',
      note: `RSS ${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB; p95 của người khác ${before.p95.toFixed(1)} → ${p95.toFixed(1)} ms`,
    });
    expect({ problems, wrong }).toEqual({ problems: Array(UPLOADS).fill(problems[0]), wrong: [] });
    expect(problems[0]).toMatch(/bộ nhớ.*Tách thành nhiều tệp/);
    expect(after.state).toBe('planned');
    expect(grown).toBeLessThan(RSS_GROWTH_MB);
  }, 300_000);

  const refusedOnce = async (sent: Parameters<typeof uploadList>[2]): Promise<string> => {
    const { body } = await uploadList(server.talk, server.roundId, sent);
    const { state, problem } = await importRead(server.talk, body.id);
    return state === 'refused' ? problem! : state;
  };

  /** 95th percentile of somebody else's request while something goes on, in milliseconds. */
  const p95During = async (work: Promise<unknown>): Promise<number> => {
    const took: number[] = [];
    let done = false;
    const ended = work.finally(() => (done = true));
    while (!done) {
      const begun = performance.now();
      await server.talk('GET', 'rounds');
      took.push(performance.now() - begun);
      await wait(10);
    }
    await ended;
    took.sort((a, b) => a - b);
    return took[Math.floor(took.length * 0.95)]!;
  };
});

/** Resident memory of the server's process, in megabytes. */
function memoryOf(server: InterruptedServer): number {
  const status = fs.readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
}

/** Small on disk, far beyond the limit once it is read: each text is its own. */
async function heavyWorkbook(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Tài sản');
  sheet.addRow(['STT', 'Tên tài sản', 'Số lượng']);
  for (const row of times(20_000)) sheet.addRow([row, `Tài sản số ${row} ${'ố'.repeat(2_000)}`, 1]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
