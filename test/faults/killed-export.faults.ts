import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../scripts/demo-workbooks/random';
import { asked } from '../../scripts/support/talk';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import type { EntityManager } from 'typeorm';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { sealedSize } from '../../src/platform/files/sealed-bytes';
import { CANARY_NUMBER, temporaryFiles } from '../support/after-fault';
import { assetList } from '../support/asset-list';
import { faultReport, faultSeed } from '../support/fault-report';
import { planList } from '../support/imports';
import { killable, times, type Killable } from '../support/killed-server';

const DOWNLOADS = 15;
const REPORTS = 15;
const REFUSED = 8_000;
const SEED = faultSeed();

describe(`K3: the server killed while a workbook is written (seed ${SEED})`, () => {
  const random = new Random(SEED);
  const seen = { survived: 0, cut: 0, whole: 0, reports: 0 };
  const usual = { download: 0, report: 0 };
  let killed: Killable;
  let importId: string;

  beforeAll(async () => {
    killed = await killable('k3');
    const { server, giverOrganisationId } = killed;
    const unclear = (row: number) => ({
      name: `Tài sản ${CANARY_NUMBER}-${row}`,
      quantity: 'vài cái',
    });
    const bytes = await assetList(times(REFUSED).map(unclear));
    const sent = { bytes, name: 'lỗi.xlsx', listType: 'B3', giverOrganisationId };
    const plan = await planList(server.talk, server.roundId, sent);
    expect(plan.counts.refused).toBe(REFUSED);
    importId = plan.id;
    usual.download = await duration(() => download());
    usual.report = await duration(async () => waitForReport(await requestReport()));
    await server.stop();
  }, 180_000);
  afterAll(async () => {
    await killed.remove();
    const tried = DOWNLOADS + REPORTS;
    const lost = tried - seen.survived;
    const note = `${seen.cut} lần tải bị cắt, ${seen.whole} lần tải đủ, ${seen.reports} báo cáo tự làm xong sau khi chạy lại`;
    const result = lost === 0 ? 'passed' : 'failed';
    faultReport({ id: 'K3', tried, lost, result, seed: SEED, note });
  });

  const download = () =>
    killed.server
      .talk<Buffer>('GET', `imports/${importId}/problems.xlsx`)
      .then(({ status, body }) => {
        if (status !== 200) throw new Error(`${status}`);
        return body;
      });
  const requestReport = async () =>
    asked<{ jobId: string }>(
      killed.server.talk,
      'POST',
      `rounds/${killed.server.roundId}/readiness/report`,
    );
  const waitForReport = async ({ jobId }: { jobId: string }) => {
    for (let tries = 0; ; tries += 1) {
      const job = await asked<{ state: string; result: { fileId: string } | null }>(
        killed.server.talk,
        'GET',
        `jobs/${jobId}`,
      );
      if (job.state === 'succeeded') return job.result!.fileId;
      if (job.state === 'failed' || tries > 1000) throw new Error(`the report is ${job.state}`);
      await wait(20);
    }
  };

  it.each(times(DOWNLOADS))(
    'download %i: what the person got is whole or does not open',
    async () => {
      const { server, folder } = killed;
      if (!server.alive) await server.startAgain();
      const got = download().catch(() => undefined);
      await wait(random.next() * usual.download * 1.1);
      await server.kill();
      const bytes = await got;
      if (bytes) expect(await rowsIn(folder, bytes)).toBeGreaterThan(REFUSED);
      seen[bytes ? 'whole' : 'cut'] += 1;
      expect(await server.wrong(true)).toEqual([]);
      await server.startAgain();
      expect(temporaryFiles(server.dataFolder)).toEqual([]);
      seen.survived += 1;
    },
    60_000,
  );

  it.each(times(REPORTS))(
    'report %i: no half report is offered, and the whole one follows',
    async () => {
      const { server, folder } = killed;
      if (!server.alive) await server.startAgain();
      const asking = requestReport().catch(() => undefined);
      await wait(random.next() * usual.report * 1.1);
      await server.kill();
      const request = await asking;
      let stored: StoredFile[] = [];
      const look = async (manager: EntityManager) => {
        stored = await manager.find(StoredFile);
      };
      expect(await server.wrong(true, look)).toEqual([]);
      for (const { id, size } of stored) {
        const file = path.join(server.dataFolder, 'files', id.slice(-2), id);
        const part = `${file}.part`;
        expect(fs.statSync(fs.existsSync(file) ? file : part).size).toBe(sealedSize(size));
      }
      await server.startAgain();
      expect(
        temporaryFiles(server.dataFolder).filter((file) => fs.existsSync(file) && !inUse(file)),
      ).toEqual([]);
      if (request) {
        const fileId = await waitForReport(request);
        const { body } = await server.talk<Buffer>('GET', `files/${fileId}`);
        expect(await rowsIn(folder, body)).toBeGreaterThan(1);
        seen.reports += 1;
      }
      seen.survived += 1;
    },
    90_000,
  );

  it('leaves everything as it must be after the last of them', async () => {
    await killed.server.stop();
    expect(await killed.server.wrong()).toEqual([]);
  });

  /** The job that was cut off runs again at once and may be writing by now. */
  const inUse = (file: string) => Date.now() - fs.statSync(file).mtimeMs < 1_000;
});

async function duration(work: () => Promise<unknown>): Promise<number> {
  const begun = Date.now();
  await work();
  return Date.now() - begun;
}

/** Rows of a workbook in all its sheets; throws where it does not open. */
async function rowsIn(folder: string, bytes: Buffer): Promise<number> {
  const file = path.join(folder, 'got.xlsx');
  fs.writeFileSync(file, bytes);
  const { sheets } = await readWorkbook(file);
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}
