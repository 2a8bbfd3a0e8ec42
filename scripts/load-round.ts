import { createApplication } from '../src/application';
import { Settings, SettingsProblem } from '../src/platform/config/settings';
import { openData } from '../src/platform/database/opening/open-data';
import { SYSTEM } from '../src/platform/http/actor';
import { schema } from '../src/schema';
import { loadReference } from './support/load-reference';

const usage = `npm run load-round -- FOLDER
Nạp một đợt sắp xếp từ thư mục (round.json và các bảng đi kèm, xem reference/rounds).
Loads a round from a folder (round.json and its tables, see reference/rounds). Stop the server first.`;

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder || folder === '--help') {
    console.log(usage);
    return;
  }
  const settings = Settings.fromProcess();
  const database = await openData(settings, schema, console.log);
  try {
    const app = await createApplication(settings, database);
    const { plan } = await loadReference(app, folder, SYSTEM);
    console.log(`${plan.name}: đã nạp · loaded.`);
    await app.close();
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsProblem ? error.message : error);
  process.exitCode = 1;
});
