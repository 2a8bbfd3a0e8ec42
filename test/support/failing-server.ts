/** The whole server with two routes whose handlers leave an error behind that nobody catches. */
import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import { createApplication } from '../../src/application';
import { endWithProcess } from '../../src/lifecycle';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { openLog } from '../../src/platform/log/log';
import { schema } from '../../src/schema';

async function main(): Promise<void> {
  const settings = Settings.from(process.env);
  const log = openLog(settings.log);
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database, { log });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.get('/fails/exception', async () => {
    setTimeout(() => {
      throw new Error('số 048012345612 không đọc được');
    }, 20);
    return { answered: true };
  });
  server.get('/fails/rejection', async () => {
    void Promise.resolve().then(() => {
      throw new Error('thrown into nowhere');
    });
    return { answered: true };
  });
  server.get('/slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    return { answered: true };
  });
  await app.listen(0, '127.0.0.1');
  endWithProcess({ app, database, log });
  console.log(`${await app.getUrl()}`);
}

void main();
