import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../src/application';
import { Settings } from '../../src/platform/config/settings';
import type { Database } from '../../src/platform/database/database';
import { lockDataFolder } from '../../src/platform/database/opening/data-lock';
import { openData } from '../../src/platform/database/opening/open-data';
import { schema } from '../../src/schema';
import { DemonstrationClock } from './demonstration-clock';

/** Everything that runs during the demonstration. */
export interface Stage {
  app: NestFastifyApplication;
  url: string;
  portalUrl: string;
  /** Of every account of the demonstration; new each time it is set up. */
  password: string;
  close(): Promise<void>;
}

/**
 * Sets the demonstration up afresh: an empty folder, a stand-in for the national portal as a
 * process of its own, and the server.
 * @param folder is emptied first.
 * @param port to listen on; a free one where it is taken or 0.
 */
export async function setStage(folder: string, port: number): Promise<Stage> {
  // Refuses, before anything is removed, while an earlier demonstration runs on the folder.
  if (fs.existsSync(folder)) lockDataFolder(folder)();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const portal = await startPortal();
  const settings = Settings.from({
    ...process.env,
    DATABASE_URL: undefined,
    // Made-up data: nobody needs a telephone to look at them.
    SECURITY_LEVEL: 'demonstration',
    MFA_FOR: undefined,
    PUBLIC_URL: undefined,
    DATA_DIR: folder,
    // The demonstration speaks for 55 officers from one address.
    REQUESTS_PER_MINUTE: '1000000',
    SIGN_INS_PER_MINUTE: '1000000',
    UPLOADS_PER_MINUTE: '1000000',
    EXPORTS_PER_MINUTE: '1000000',
    PORTAL_URL: portal.url,
    PORTAL_TIMEOUT_MS: '2000',
  });
  const database = await openData(settings, schema);
  const app = await createApplication(settings, database, {
    clock: new DemonstrationClock(),
  });
  await listen(app, settings.http.host, port);
  return {
    app,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    portalUrl: portal.url,
    password: newPassword(),
    close: () => close(app, database, portal.child),
  };
}

async function close(
  app: NestFastifyApplication,
  database: Database,
  portal: ChildProcess,
): Promise<void> {
  await app.close();
  await database.close();
  portal.kill();
}

async function listen(app: NestFastifyApplication, host: string, port: number): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await app.listen(0, host);
  }
}

function startPortal(): Promise<{ url: string; child: ChildProcess }> {
  const script = path.join(__dirname, '..', 'portal-double.js');
  // Over the fourth channel the stand-in notices when this process is gone, however it ended.
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the portal double ended with ${code}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (url) resolve({ url, child });
    });
  });
}

/** Four groups of digits: long enough to be safe, short enough to type from the terminal. */
function newPassword(): string {
  return Array.from({ length: 4 }, () => String(randomInt(1000, 10_000))).join('-');
}
