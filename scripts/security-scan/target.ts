import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AccountsService } from '../../src/accounts/accounts.service';
import { createApplication } from '../../src/application';
import { describeApi } from '../../src/openapi';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { openLog } from '../../src/platform/log/log';
import { schema } from '../../src/schema';
import { loadReference } from '../support/load-reference';
import { projectRoot } from '../support/project-root';
import { asked, sessionCookie, talkTo } from '../support/talk';
import type { Finding } from './finding';

const PLENTY = '10000000';
/** Address of the hole made on purpose. */
export const CONTROL = '/lo-hong-doi-chung';
const LOGIN = 'nguoi-quet';

/** A running server with sample data that may be attacked. */
export interface Target {
  url: string;
  /** `name=value` of a session that may see and change everything. */
  cookie: string;
  document: OpenAPIObject;
  /** Ids to put into addresses, by the name of the parameter. */
  ids: Record<string, string>;
  /** Requests that the server stumbled over (5xx), by route. */
  serverErrors(): Finding[];
  requests(): number;
  close(): Promise<void>;
}

/** Starts the server on a free port with a folder of its own; both go when it is closed. */
export async function openTarget(): Promise<Target> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-scan-'));
  const settings = Settings.from({
    DATA_DIR: folder,
    REQUESTS_PER_MINUTE: PLENTY,
    SIGN_INS_PER_MINUTE: PLENTY,
    UPLOADS_PER_MINUTE: PLENTY,
    EXPORTS_PER_MINUTE: PLENTY,
  });
  const database = await openDatabase(settings.database, schema);
  const lines: string[] = [];
  const log = openLog({ level: 'info' }, { write: (line) => void lines.push(line) });
  const app = await createApplication(settings, database, {
    log,
    webFolder: path.join(projectRoot(), 'dist', 'web'),
  });
  // A hole made on purpose, only here: a scan that does not find it proves nothing.
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.get(CONTROL, async (request) => {
    const { code = '' } = request.query as { code?: string };
    return database.reader.manager.query(`SELECT name FROM "round" WHERE code = '${code}'`);
  });
  const rounds = path.join(projectRoot(), 'reference', 'rounds');
  const { roundId } = await loadReference(app, path.join(rounds, 'quang-ninh-2025'), SYSTEM);
  const password = randomUUID();
  const duties = [{ role: 'province_officer' as const, organisationId: null }];
  await app
    .get(AccountsService)
    .create([{ login: LOGIN, name: 'Người quét', password, duties }], SYSTEM);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const cookie = await sessionCookie(url, LOGIN, password);
  const units = await asked<{ id: string; organisationId: string }[]>(
    talkTo(url, cookie),
    'GET',
    `rounds/${roundId}/units?side=old`,
  );
  return {
    url,
    cookie,
    document: await describeApi(app),
    ids: { roundId, unitId: units[0]!.id, organisationId: units[0]!.organisationId },
    serverErrors: () => stumbles(lines),
    requests: () => lines.filter((line) => line.includes('"msg":"request"')).length,
    close: async () => {
      await app.close();
      await database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stumbles(lines: string[]): Finding[] {
  const failed = lines
    .map((line) => JSON.parse(line) as { route?: string; method?: string; status?: number })
    .filter(({ status = 0, route }) => status >= 500 && route !== CONTROL);
  const routes = new Set(failed.map(({ method, route, status }) => `${method} ${route} ${status}`));
  return [...routes].map((where) => ({
    level: 'high',
    where,
    what: 'máy chủ vấp phải dữ liệu gửi lên · the server stumbled over what was sent',
  }));
}
