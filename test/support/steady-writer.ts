import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { openBeside } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { openKeyring } from '../../src/platform/secrets/open-keyring';
import { schema } from '../../src/schema';

/** People write beside each other: PostgreSQL takes so many units of work at a time, SQLite one. */
const LANES = 6;

/**
 * Writes units of work, each a line in the audit trail, until its input closes. Prints `ack N` for the
 * Nth that is stored, and at the end how long each took, by the moment it began.
 * Arguments: data folder, address of a PostgreSQL database or nothing, units of work a second (0: as many
 * as it can).
 */
async function main(): Promise<void> {
  const [dataDir, url, rate] = [process.argv[2]!, process.argv[3]!, Number(process.argv[4])];
  const settings = Settings.from({ DATA_DIR: dataDir, DATABASE_URL: url });
  const database = await openBeside(settings.database, schema);
  const trail = new AuditTrail(new Clock(), await openKeyring(settings, database));
  const took: [at: number, milliseconds: number][] = [];
  let open = true;
  process.stdin.on('end', () => (open = false)).resume();
  const begun = Date.now();
  let [started, stored] = [0, 0];
  const lane = async () => {
    while (open) {
      const number = (started += 1);
      const due = rate > 0 ? begun + (number * 1000) / rate : 0;
      const wait = due - Date.now();
      await new Promise((resolve) =>
        wait > 1 ? setTimeout(resolve, wait) : setImmediate(resolve),
      );
      const at = Date.now();
      await database.unitOfWork.run((manager) =>
        trail.record(manager, {
          actor: SYSTEM,
          action: 'test.written',
          subject: { type: 'test', id: String(number) },
          summary: { number },
        }),
      );
      took.push([at, Date.now() - at]);
      process.stdout.write(`ack ${(stored += 1)}\n`);
    }
  };
  await Promise.all(Array.from({ length: url ? LANES : 1 }, lane));
  await database.close();
  process.stdout.write(`took ${JSON.stringify(took)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
