import { Client } from 'pg';
import { POSTGRES_NAME } from '../postgres-name';
import { DatabaseProblem } from './database-problem';

/** Number of the advisory lock of this program: `ban-giao` as eight letters of ASCII. */
const LOCK = 0x62616e2d6769616fn.toString();
/** Between tries to come back after the database server was away. */
const RETRY_MS = 1_000;

/**
 * How a program uses a PostgreSQL database: beside others like it, or `alone`, because it exchanges what
 * the others hold in memory.
 */
export type Presence = 'beside' | 'alone';

/**
 * Tells everybody who opens the same database that it is in use, as the lock of the data folder does for
 * SQLite. The lock is the session's own: it is gone the moment this program is, however it ended.
 * @param url address of the database.
 * @returns lets go of it.
 * @throws DatabaseProblem while somebody else uses it and one of the two wants to be alone.
 */
export async function attend(url: string, presence: Presence): Promise<() => void> {
  const seat = new Seat(url, presence);
  await seat.take();
  return () => seat.leave();
}

class Seat {
  private left = false;
  private client?: Client;
  private again?: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly presence: Presence,
  ) {}

  async take(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: POSTGRES_NAME,
      keepAlive: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    await client.connect();
    const shared = this.presence === 'beside' ? '_shared' : '';
    const { rows } = await client.query<{ taken: boolean }>(
      `SELECT pg_try_advisory_lock${shared}(${LOCK}) AS taken`,
    );
    if (!rows[0]!.taken) {
      void client.end();
      throw refusal(this.presence);
    }
    this.client = client;
    if (this.left) void client.end();
  }

  leave(): void {
    this.left = true;
    clearTimeout(this.again);
    void this.client?.end();
  }

  /** The database server was started anew, or the network broke: the seat is taken again at once. */
  private lost(client: Client): void {
    if (this.left || this.client !== client) return;
    this.client = undefined;
    this.comeBack();
  }

  private comeBack(): void {
    this.again = setTimeout(() => {
      this.take().catch((error: unknown) => {
        // Somebody exchanges the keys meanwhile: what this program would seal nobody could open.
        if (error instanceof DatabaseProblem) throw error;
        this.comeBack();
      });
    }, RETRY_MS);
    this.again.unref();
  }
}

function refusal(presence: Presence): DatabaseProblem {
  return presence === 'alone'
    ? new DatabaseProblem(
        'in-use',
        'Cơ sở dữ liệu đang được một lần chạy khác của phần mềm sử dụng. Dừng mọi máy chủ Bàn giao dùng chung cơ sở dữ liệu này (systemctl stop ban-giao, hoặc Ctrl+C ở cửa sổ đang chạy) rồi chạy lại.',
        'Another run of this program uses the database. Stop every server of it first, then run this again.',
      )
    : new DatabaseProblem(
        'keys-in-exchange',
        'Khóa mã hóa đang được đổi (npm run rotate-keys) trên cơ sở dữ liệu này. Chờ lệnh đó chạy xong rồi khởi động lại.',
        'The keys are being exchanged (npm run rotate-keys) on this database. Wait until that is done, then start again.',
      );
}
