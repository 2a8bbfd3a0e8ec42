import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { sealCheckOf } from '../../audit/chain-seal';
import { faultWords } from '../../audit/chain-words';
import { verifyChain } from '../../audit/verify-chain';
import type { Settings } from '../../config/settings';
import { lookInto, type Look } from '../../database/look';
import { DatabaseProblem } from '../../database/opening/database-problem';
import { inspectSqlite } from '../../database/opening/inspect-sqlite';
import { refuseStrangeSchema, schemaStateOf, TABLE } from '../../database/opening/schema-state';
import { isTooOld, linkedSqlite, OLDEST_SQLITE } from '../../database/opening/sqlite-version';
import type { Schema } from '../../database/schema';
import { namesIn } from '../../database/triggers';
import { parseKeys, readKeyFile } from '../../secrets/key-file';
import { Keyring } from '../../secrets/keyring';
import { findKeyring, keyFileOf, provesKey } from '../../secrets/open-keyring';
import { clockSteps, postgresClock, silence } from './clock-checks';
import { bad, finding, good, type Finding } from './finding';
import { upgradeCopy } from './upgrade-copy';

const OLDEST_POSTGRES = 14;
const RESTORE: [string, string] = [
  'Dừng phần mềm, giữ lại bản sao của thư mục dữ liệu, rồi khôi phục bản sao lưu gần nhất: npm run restore.',
  'Stop the program, keep a copy of the data folder, and restore the latest backup: npm run restore.',
];

/** What can be seen in the database; it is only read, also while the program runs. */
export async function databaseChecks(settings: Settings, schema: Schema): Promise<Finding[]> {
  const { database: location } = settings;
  let look: Look | undefined;
  const opened = await finding('database', ['Cơ sở dữ liệu', 'Database'], async () => {
    if (location.engine === 'sqlite') {
      if (!fs.existsSync(location.file)) throw absent(location.file);
      inspectSqlite(location.file, schema);
    }
    look = await lookInto(location);
    return good(location.engine === 'sqlite' ? location.file : 'PostgreSQL', location.engine);
  });
  if (!look) return [{ ...opened, state: 'bad' }];
  try {
    return [opened, ...(await checksOf(settings, schema, look))];
  } finally {
    await look.close();
  }
}

async function checksOf(settings: Settings, schema: Schema, look: Look): Promise<Finding[]> {
  const sqlite = settings.database.engine === 'sqlite';
  return [
    await finding('engine', ['Phiên bản cơ sở dữ liệu', 'Database version'], () =>
      sqlite ? sqliteVersion() : postgresVersion(look),
    ),
    await finding('schema', ['Cấu trúc dữ liệu', 'Schema'], () =>
      schemaState(look, schema, sqlite),
    ),
    await finding('upgrade-copy', ['Bản sao trước khi nâng cấp', 'Copy before an upgrade'], () =>
      upgradeCopy(settings, look),
    ),
    await finding('integrity', ['Toàn vẹn dữ liệu', 'Integrity'], () => integrity(look, sqlite)),
    await finding('triggers', ['Ràng buộc tự động', 'Triggers'], () =>
      triggers(look, schema, sqlite),
    ),
    await finding('audit', ['Chuỗi nhật ký', 'Audit trail'], () => auditTrail(settings, look)),
    await finding('data-times', ['Giờ của dữ liệu', 'Times of the data'], () => dataTimes(look)),
    await finding('silence', ['Thời gian không ghi gì', 'Silence'], () =>
      silence(look, Date.now()),
    ),
    await finding('clock-steps', ['Đồng hồ bị đặt lại', 'Clock put'], () => clockSteps(look)),
    ...(sqlite
      ? []
      : [
          await finding('clock-of-database', ['Giờ của PostgreSQL', 'Time of PostgreSQL'], () =>
            postgresClock(look),
          ),
        ]),
    await finding('keys', ['Khóa mã hóa', 'Keys'], () => keys(settings, look)),
    await finding('files', ['Tệp đã lưu', 'Stored files'], () => files(settings, look)),
  ];
}

function sqliteVersion() {
  const version = linkedSqlite();
  if (!isTooOld(version)) return good(`SQLite ${version}`, `SQLite ${version}`);
  return bad(
    [`SQLite ${version}`, `SQLite ${version}`],
    [
      `Chạy lại "npm install" để có bản ${OLDEST_SQLITE} trở lên.`,
      `Run "npm install" to get ${OLDEST_SQLITE} or later.`,
    ],
  );
}

async function postgresVersion(look: Look) {
  const [row] = await look.ask('SHOW server_version');
  const version = String(row!.server_version);
  if (Number.parseInt(version, 10) >= OLDEST_POSTGRES)
    return good(`PostgreSQL ${version}`, `PostgreSQL ${version}`);
  return bad(
    [`PostgreSQL ${version}`, `PostgreSQL ${version}`],
    [
      `Nâng cấp PostgreSQL lên ${OLDEST_POSTGRES} trở lên.`,
      `Upgrade to ${OLDEST_POSTGRES} or later.`,
    ],
  );
}

const namesFrom = async (look: Look, sql: string) =>
  (await look.ask(sql)).map(({ name }) => String(name));

async function schemaState(look: Look, schema: Schema, sqlite: boolean) {
  const tables = await namesFrom(
    look,
    sqlite
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
      : `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
  );
  const remembers = tables.includes(TABLE);
  const applied = remembers ? await namesFrom(look, `SELECT name FROM ${TABLE} ORDER BY id`) : [];
  const state = schemaStateOf(schema, tables, applied);
  refuseStrangeSchema(state, 'này');
  if (state === 'current') return good(`${applied.length} bước`, `${applied.length} migrations`);
  return bad(
    ['chưa nâng cấp theo phiên bản này', 'not upgraded to this version yet'],
    [
      'Sao lưu (npm run backup) rồi khởi động phần mềm (npm start): phần mềm tự nâng cấp.',
      'Back up, then start the program: it upgrades by itself.',
    ],
  );
}

async function integrity(look: Look, sqlite: boolean) {
  const faults = sqlite
    ? [
        ...(await look.ask('PRAGMA integrity_check'))
          .map((row) => String(row.integrity_check))
          .filter((line) => line !== 'ok'),
        ...(await look.ask('PRAGMA foreign_key_check')).map((row) => `${String(row.table)}: FK`),
      ]
    : (
        await look.ask(`SELECT conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated`)
      ).map((row) => String(row.conname));
  if (faults.length === 0) return good('nguyên vẹn', 'whole');
  const list = faults.slice(0, 5).join('; ');
  return bad([list, list], RESTORE);
}

async function triggers(look: Look, schema: Schema, sqlite: boolean) {
  const present = new Set(
    await namesFrom(
      look,
      sqlite
        ? `SELECT name FROM sqlite_master WHERE type = 'trigger'`
        : `SELECT DISTINCT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`,
    ),
  );
  const wanted = schema.triggers.flatMap((set) => namesIn(set, sqlite));
  const missing = wanted.filter((name) => !present.has(name));
  if (missing.length === 0) return good(`đủ ${wanted.length}`, `all ${wanted.length}`);
  return bad(
    [`thiếu ${missing.join(', ')}`, `missing: ${missing.join(', ')}`],
    [
      'Khởi động lại phần mềm: các ràng buộc được tạo lại. Hỏi ai đã sửa cơ sở dữ liệu bằng tay.',
      'Start the program again: they are made anew. Ask who changed the database by hand.',
    ],
  );
}

async function auditTrail(settings: Settings, look: Look) {
  const known = await look.hasTable('sealing_key');
  const proofs = known ? await look.ask('SELECT version, proof FROM sealing_key') : [];
  const keyring = findKeyring(settings, proofs as { version: number; proof: string }[]);
  const sealed = keyring && sealCheckOf(keyring);
  const { bad: fault, entries } = await verifyChain((sql) => look.ask(sql), { sealed });
  if (!fault) return good(`hợp lệ: ${entries} dòng`, `valid: ${entries} entries`);
  const told = faultWords(fault);
  return bad(
    [`dòng ${fault.seq}: ${told.vi}`, `entry ${fault.seq}: ${told.en}`],
    [
      'Nhật ký đã bị can thiệp: báo người phụ trách an toàn thông tin, giữ nguyên hiện trạng, không xóa gì.',
      'The trail was tampered with: tell whoever is in charge of security, and leave everything as it is.',
    ],
  );
}

/** An entry from the future means that the clock was ahead then or is behind now. */
async function dataTimes(look: Look) {
  const [last] = await look.ask('SELECT at FROM audit_entry ORDER BY at DESC LIMIT 1');
  const at = String(last?.at ?? '');
  if (at <= new Date(Date.now() + 60_000).toISOString())
    return good(at || 'chưa có', at || 'none yet');
  return bad(
    [`nhật ký có dòng lúc ${at}, sau giờ máy hiện nay`, `an entry of ${at} is ahead of the clock`],
    [
      'Đặt lại giờ máy chủ cho đúng (timedatectl set-ntp true).',
      'Set the clock right (timedatectl set-ntp true).',
    ],
  );
}

async function keys(settings: Settings, look: Look) {
  const given = settings.encryption.keys;
  const file = given ? 'ENCRYPTION_KEY' : keyFileOf(settings);
  const masters = given ? parseKeys(file, given.replaceAll(',', '\n')) : readKeyFile(file);
  const met = await look.ask('SELECT version, proof FROM sealing_key ORDER BY version');
  if (!masters && met.length === 0) return good('chưa có dữ liệu mã hóa', 'nothing was sealed yet');
  const keyring = masters && new Keyring(masters);
  const fits = met.every(
    ({ version, proof }) => keyring && provesKey(keyring, Number(version), String(proof)),
  );
  if (fits) return good(`${file}: ${masters!.length} khóa`, `${file}: ${masters!.length} keys`);
  return bad(
    [`${file} thiếu hoặc không khớp cơ sở dữ liệu`, `${file} is missing or does not fit`],
    [
      'Đặt lại đúng tệp khóa (có trong bản sao lưu) hoặc sửa ENCRYPTION_KEY_FILE.',
      'Put back the right key file (it is in the backup) or mend ENCRYPTION_KEY_FILE.',
    ],
  );
}

async function files({ dataDir }: Settings, look: Look) {
  const rows = await look.ask('SELECT * FROM stored_file');
  const wrong: string[] = [];
  for (const { id, sha256, sealed_sha256: sealed } of rows) {
    const name = String(id);
    const digest = await digestOf(path.join(dataDir, 'files', name.slice(-2), name));
    if (digest !== (sealed ?? sha256)) wrong.push(name);
  }
  if (wrong.length === 0) return good(`đủ ${rows.length} tệp`, `all ${rows.length} files`);
  return bad(
    [
      `thiếu hoặc sai ${wrong.length}/${rows.length} tệp`,
      `${wrong.length} of ${rows.length} missing or wrong`,
    ],
    [
      `Chép lại thư mục ${path.join(dataDir, 'files')} từ bản sao lưu (npm run restore vào một thư mục khác bằng --data).`,
      `Bring the folder files back from a backup (npm run restore into another folder with --data).`,
    ],
  );
}

/** SHA-256 of a file's bytes; undefined where there is none. */
async function digestOf(file: string): Promise<string | undefined> {
  if (!fs.existsSync(file)) return undefined;
  const hash = createHash('sha256');
  for await (const bytes of fs.createReadStream(file)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

const absent = (file: string) =>
  new DatabaseProblem(
    'absent',
    `Chưa có cơ sở dữ liệu ${file}. Khởi động phần mềm lần đầu (npm start), hoặc kiểm tra DATA_DIR và ổ đĩa đã gắn chưa.`,
    'There is no database. Start the program once, or check DATA_DIR and whether the disk is mounted.',
  );
