import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { DatabaseProblem } from './database-problem';

/** Copies kept, so that an upgrade can be gone back on. */
const KEEP = 3;
/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;
const ENDING = 'truoc_nang_cap';
const STAMP_DIGITS = 14;
const HASH_DIGITS = 8;
/** Stands at a copy while the upgrade it was made for is not complete. */
const UNDER_WAY = 'ban-giao: đang nâng cấp';
/** Told by PostgreSQL where an account lacks the right, or other sessions are open. */
const NO_RIGHT = '42501';
const IN_USE = '55006';

/**
 * Copies a PostgreSQL database, on its own server, before its tables are changed. A program killed in the
 * middle of an upgrade and started again keeps the copy of the first time. Nobody may be connected.
 * @param url address of the database.
 * @param say is told what goes on.
 * @returns name of the copy, a database beside the live one.
 * @throws DatabaseProblem where no copy can be made; nothing was changed then.
 */
export async function copyPostgres(url: string, say: (line: string) => void): Promise<string> {
  const live = nameOf(url);
  return asMaintainer(url, async (client) => {
    const earlier = (await copiesOf(client, live)).find(({ underWay }) => underWay);
    if (earlier) return earlier.name;
    const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, STAMP_DIGITS);
    const copy = copyName(live, stamp);
    say(`Sao cơ sở dữ liệu trước khi nâng cấp · Copying the database before the upgrade: ${copy}`);
    await client.query(`CREATE DATABASE ${quoted(copy)} TEMPLATE ${quoted(live)}`);
    await client.query(`COMMENT ON DATABASE ${quoted(copy)} IS '${UNDER_WAY}'`);
    return copy;
  }).catch((error: Error) => {
    throw cannotCopy(live, error);
  });
}

/** The upgrade is complete: older copies may go. */
export async function finishCopies(url: string, say: (line: string) => void): Promise<void> {
  const live = nameOf(url);
  await asMaintainer(url, async (client) => {
    const copies = await copiesOf(client, live);
    for (const { name } of copies.filter(({ underWay }) => underWay))
      await client.query(`COMMENT ON DATABASE ${quoted(name)} IS NULL`);
    for (const { name } of copies.slice(KEEP)) {
      await client.query(`DROP DATABASE ${quoted(name)}`);
      say(`Đã xóa bản sao cũ · Removed an old copy: ${name}`);
    }
  });
}

/** Copies of a database made before upgrades, newest first. */
async function copiesOf(client: Client, live: string) {
  const { rows } = await client.query<{ name: string; underWay: boolean }>(
    `SELECT datname AS name, COALESCE(shobj_description(oid, 'pg_database') = $2, false) AS "underWay"
     FROM pg_database WHERE datname ~ ('^' || $1 || '[0-9]{${STAMP_DIGITS}}$') ORDER BY datname DESC`,
    [base(live).replaceAll(/[^\w]/g, '\\$&'), UNDER_WAY],
  );
  return rows;
}

/**
 * Name of a copy. A long name of the live database is cut, and told from others that begin alike by its hash.
 * @param stamp moment of copying, fourteen digits.
 */
export const copyName = (live: string, stamp: string): string => `${base(live)}${stamp}`;

function base(live: string): string {
  const ending = `_${ENDING}_`;
  const room = LONGEST_NAME - ending.length - STAMP_DIGITS;
  if (live.length <= room) return `${live}${ending}`;
  const hash = createHash('sha256').update(live).digest('hex').slice(0, HASH_DIGITS);
  return `${live.slice(0, room - HASH_DIGITS - 1)}_${hash}${ending}`;
}

const nameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A database cannot be copied over a connection to itself. */
async function asMaintainer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function cannotCopy(
  live: string,
  { message, ...error }: Error & { code?: string },
): DatabaseProblem {
  const reasons: Record<string, string> = {
    [NO_RIGHT]: `tài khoản trong DATABASE_URL không có quyền tạo bản sao; người quản trị PostgreSQL chạy: ALTER ROLE <tên> CREATEDB; và để tài khoản đó làm chủ cơ sở dữ liệu ${live}`,
    [IN_USE]: 'đang có chương trình khác nối vào cơ sở dữ liệu; đóng chương trình đó lại',
  };
  const reason = reasons[error.code ?? ''] ?? message;
  return new DatabaseProblem(
    'no-copy-before-upgrade',
    `Không sao được cơ sở dữ liệu ${live} trước khi nâng cấp nên chưa nâng cấp: ${reason}. Rồi khởi động lại. Nếu đã tự sao bằng cách khác (npm run backup của phiên bản cũ, pg_dump), đặt UPGRADE_WITHOUT_COPY=yes cho riêng lần khởi động này. Dữ liệu chưa bị thay đổi.`,
    `The database could not be copied before the upgrade (${message}); nothing was changed. The account needs CREATEDB and has to own the database, and no other program may be connected. With a copy of your own, set UPGRADE_WITHOUT_COPY=yes for this one start.`,
  );
}
