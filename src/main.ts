import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from './accounts/accounts.service';
import { createApplication } from './application';
import { endWithProcess } from './lifecycle';
import { endWithWords, refuseOldNode } from './start-trouble';
import { Settings } from './platform/config/settings';
import type { Database } from './platform/database/database';
import { openData } from './platform/database/opening/open-data';
import { markSharedFolder } from './platform/files/shared-folder';
import { giveBackMemory } from './platform/give-back-memory';
import { openLog } from './platform/log/log';
import { schema } from './schema';

async function main(): Promise<void> {
  refuseOldNode();
  const settings = Settings.fromProcess();
  const log = openLog(settings.log);
  if (settings.jobs.redis) {
    // Read only where it is used, as what runs the jobs there: a tenth of what a start takes.
    const { refuseBadRedis } = await import('./platform/jobs/bullmq/redis-link.js');
    await refuseBadRedis(settings.jobs.redis.url, console.log);
  }
  const database = await openData(settings, schema, console.log);
  let app: NestFastifyApplication | undefined;
  try {
    app = await createApplication(settings, database, { log });
    if (settings.jobs.redis) await markSharedFolder(settings, database);
    await app.listen(settings.http.port, settings.http.host);
  } catch (error) {
    await close(app, database);
    throw error;
  }
  endWithProcess({ app, database, log });
  await greet(app, settings);
  giveBackMemory();
}

async function close(app: NestFastifyApplication | undefined, database: Database): Promise<void> {
  await app?.close();
  await database.close();
}

async function greet(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const address = settings.http.publicUrl ?? (await app.getUrl());
  console.log(`\nBàn giao: ${address}`);
  const token = await app.get(AccountsService).issueSetupToken();
  if (!token) return;
  console.log(
    `Chưa có tài khoản nào. Mở ${address}/thiet-lap và nhập mã thiết lập (dùng một lần):\n  ${token}`,
  );
  console.log(`No account yet. Open ${address}/thiet-lap and enter the one-time token above.`);
}

main().catch(endWithWords);
