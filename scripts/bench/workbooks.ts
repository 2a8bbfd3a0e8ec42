import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { createApplication } from '../../src/application';
import { defaultReadLimits } from '../../src/office/excel/read-limits';
import { ZipArchive } from '../../src/office/excel/zip-archive';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { Reader } from '../../src/platform/database/reader';
import { AccountsService } from '../../src/accounts/accounts.service';
import { schema } from '../../src/schema';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { waitForJob } from '../demo/wait-for-job';
import { loadReference } from '../support/load-reference';
import { projectRoot } from '../support/project-root';
import { asked, signedIn, type Talk } from '../support/talk';
import type { MadeList } from './made-lists';
import { startOwnServer, type OwnServer } from './own-server';

const LOGIN = 'do-tinh';
const PASSWORD = 'Chìa khóa để đo 2025';

/** A server with an empty province, and somebody who may import and export. */
export interface BenchServer {
  folder: string;
  talk: Talk;
  /** Number of the server's process. */
  pid: number;
  /** Starts it again over the same data: what it did before is not counted with what it does next. */
  startAgain(): Promise<Pick<BenchServer, 'talk' | 'pid'>>;
  roundId: string;
  giverOrganisationId: string;
  /** All givers; the first is the one above. */
  giverOrganisationIds: string[];
}

/** Runs a server of its own for one measurement. */
export async function withServer<T>(work: (server: BenchServer) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-workbooks-'));
  const env = {
    DATA_DIR: folder,
    MFA_FOR: 'nobody',
    LOG_LEVEL: 'warn',
    REQUESTS_PER_MINUTE: '1000000',
    SIGN_INS_PER_MINUTE: '1000000',
  };
  let server: OwnServer | undefined;
  const start = async () => {
    await server?.close();
    server = await startOwnServer(folder, env);
    return { pid: server.pid, talk: await signedIn(server.url, LOGIN, PASSWORD) };
  };
  try {
    const province = await loadProvince(env);
    return await work({ folder, ...province, ...(await start()), startAgain: start });
  } finally {
    await server?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The units of a province and one account, before the server that is measured starts. */
async function loadProvince(env: Record<string, string>) {
  const settings = Settings.from(env);
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  try {
    const rounds = path.join(projectRoot(), 'reference', 'rounds');
    const { roundId } = await loadReference(app, path.join(rounds, 'quang-ninh-2025'), SYSTEM);
    const units = app.get(UnitsReadModel);
    const { manager } = app.get(Reader);
    const olds = (await units.oldUnits(manager, roundId)).map(({ id }) => id);
    const committees = await units.peoplesCommittees(manager, olds);
    const giverOrganisationIds = olds.map((id) => committees.get(id)!.id);
    const duties = [{ role: 'province_officer' as const, organisationId: null }];
    const account = { login: LOGIN, name: LOGIN, password: PASSWORD, duties };
    await app.get(AccountsService).create([account], SYSTEM);
    return { roundId, giverOrganisationIds, giverOrganisationId: giverOrganisationIds[0]! };
  } finally {
    await app.close();
    await database.close();
  }
}

/** Uploads, waits for the plan, applies it, as an officer does. @returns the seconds each took, and the list. */
export async function importFile(
  server: BenchServer,
  file: string,
  rows: number,
  code: MadeList = 'B3',
) {
  const { talk, roundId, giverOrganisationId } = server;
  const form = new FormData();
  form.set('listType', code);
  form.set('giverOrganisationId', giverOrganisationId);
  form.set('file', new Blob([await fs.promises.readFile(file)]), path.basename(file));
  let importId = '';
  const plan = await seconds(async () => {
    const receipt = await asked<{ id: string; jobId: string }>(
      ...([talk, 'POST', `rounds/${roundId}/imports`, form] as const),
    );
    importId = receipt.id;
    await waitForJob(talk, receipt.jobId);
  });
  const planned = await asked<{ version: number; state: string; counts: { created: number } }>(
    ...([talk, 'GET', `imports/${importId}`] as const),
  );
  if (planned.counts.created !== rows)
    throw new Error(`${planned.state}: ${planned.counts.created} of ${rows} rows planned`);
  let listId = '';
  const apply = await seconds(async () => {
    const applied = await asked<{ listId: string }>(
      ...([talk, 'POST', `imports/${importId}/apply`, undefined] as const),
      { 'if-match': `"${planned.version}"` },
    );
    listId = applied.listId;
  });
  return { plan, apply, listId };
}

/** What reading the same file costs others; loaded when it is their turn, for the server has none of them. */
export const READERS: Record<string, (file: string) => Promise<void>> = {
  inflateAndParse: async (file) => {
    const archive = await ZipArchive.open(file, defaultReadLimits);
    const parser = new SaxesParser({ position: false });
    for await (const chunk of archive.read('xl/worksheets/sheet1.xml')) {
      parser.write(chunk.toString());
    }
    archive.close();
  },
  exceljsStream: async (file) => {
    const { stream } = await import('exceljs');
    for await (const sheet of new stream.xlsx.WorkbookReader(file, {})) {
      for await (const row of sheet) void row;
    }
  },
  sheetJs: async (file) => {
    const { read } = await import('@e965/xlsx');
    read(await fs.promises.readFile(file), { dense: true });
  },
};

/** Seconds that some work takes, to two places. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 10) / 100;
}
