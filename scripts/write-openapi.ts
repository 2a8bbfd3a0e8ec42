import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApplication } from '../src/application';
import { describeApi } from '../src/openapi';
import { Settings } from '../src/platform/config/settings';
import { openDatabase } from '../src/platform/database/database';
import { schema } from '../src/schema';

/** Writes the description of the API to `docs/openapi.json`, from which the web client is made. */
async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-openapi-'));
  const settings = Settings.from({ DATA_DIR: folder });
  const database = await openDatabase(settings.database, schema);
  try {
    const app = await createApplication(settings, database);
    const text = `${JSON.stringify(await describeApi(app), null, 2)}\n`;
    fs.writeFileSync(process.argv[2] ?? path.join('docs', 'openapi.json'), text);
    await app.close();
  } finally {
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
