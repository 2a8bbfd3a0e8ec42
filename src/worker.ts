import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { endWithProcess } from './lifecycle';
import { workerFault } from './platform/config/profile';
import { Settings, SettingsProblem } from './platform/config/settings';
import { openAsWorker } from './platform/database/opening/open-data';
import { refuseWrongClock } from './platform/database/opening/wrong-clock';
import { refuseOtherFolder } from './platform/files/shared-folder';
import { refuseBadRedis } from './platform/jobs/bullmq/redis-link';
import { giveBackMemory } from './platform/give-back-memory';
import { openLog } from './platform/log/log';
import { NestLog } from './platform/log/nest-log';
import { openKeyring } from './platform/secrets/open-keyring';
import { schema } from './schema';
import { endWithWords, refuseOldNode } from './start-trouble';

/** Does background jobs and answers nobody; as many of these as there are machines. */
async function main(): Promise<void> {
  refuseOldNode();
  const settings = Settings.fromProcess({ JOBS_HERE: 'yes' });
  const fault = workerFault(settings);
  if (fault) throw new SettingsProblem(fault);
  const log = openLog(settings.log);
  await refuseBadRedis(settings.jobs.redis!.url, console.log);
  const database = await openAsWorker(settings, schema);
  try {
    await refuseWrongClock(database);
    await refuseOtherFolder(settings, database);
    const keyring = await openKeyring(settings, database);
    const app = await NestFactory.createApplicationContext(
      AppModule.over({ settings, database, keyring }),
      { logger: new NestLog(log), abortOnError: false },
    );
    endWithProcess({ app, database, log });
  } catch (error) {
    await database.close();
    throw error;
  }
  console.log('Máy xử lý đã sẵn sàng nhận việc nền. Dừng bằng Ctrl+C.');
  console.log('The worker is ready for jobs. Stop it with Ctrl+C.');
  giveBackMemory();
}

main().catch(endWithWords);
