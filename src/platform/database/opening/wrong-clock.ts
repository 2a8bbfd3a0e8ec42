import type { Database } from '../database';
import { DatabaseProblem } from './database-problem';

/** Machines that work together may differ by this much; a job's lease is several times as long. */
const MOST_APART_MS = 3_000;

/**
 * Compares the clock of this machine with that of the database: machines that share jobs judge by the
 * clock whether another one is dead.
 * @throws DatabaseProblem when they are too far apart.
 */
export async function refuseWrongClock({ reader, engine }: Database): Promise<void> {
  if (engine !== 'postgres') return;
  const before = Date.now();
  const [{ at }] = await reader.manager.query<[{ at: Date }]>('SELECT clock_timestamp() AS at');
  const apart = Math.abs((before + Date.now()) / 2 - at.getTime());
  if (apart <= MOST_APART_MS) return;
  const seconds = (apart / 1000).toFixed(1);
  throw new DatabaseProblem(
    'clock-apart',
    `Đồng hồ của máy này lệch ${seconds} giây so với máy chủ cơ sở dữ liệu; các máy cùng xử lý việc nền phải cùng giờ. Bật đồng bộ giờ trên cả hai máy (timedatectl set-ntp true) rồi chạy lại.`,
    `The clock of this machine is ${seconds} s apart from the database server's. Turn on time synchronisation on both (timedatectl set-ntp true) and start again.`,
  );
}
