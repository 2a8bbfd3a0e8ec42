import { createApplication } from './application';
import { AccountsService } from './accounts/accounts.service';
import { Settings, SettingsProblem } from './platform/config/settings';
import { openDatabase } from './platform/database/database';
import { schema } from './schema';

/** Oldest Node.js that better-sqlite3 does not crash on. */
const OLDEST_NODE = 24;

async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new SettingsProblem(
      `Node.js ${OLDEST_NODE} is needed; this is ${process.version}. Start with "npm start".`,
    );
  }
  const settings = Settings.fromProcess();
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  await app.listen(settings.http.port, settings.http.host);
  const token = await app.get(AccountsService).issueSetupToken();
  const address = settings.http.publicUrl ?? (await app.getUrl());
  console.log(`\nBàn giao: ${address}`);
  if (token) {
    console.log(
      `Chưa có tài khoản nào. Mở ${address}/thiet-lap và nhập mã thiết lập (dùng một lần):\n  ${token}`,
    );
    console.log(
      `No account yet. Open ${address}/thiet-lap and enter the one-time set-up token above.`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsProblem ? error.message : error);
  process.exitCode = 1;
});
