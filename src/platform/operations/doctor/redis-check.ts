import type { Settings } from '../../config/settings';
import { lookAtRedis, placeOf } from '../../jobs/bullmq/redis-link';
import { agreement } from './clock-checks';
import { bad, good } from './finding';

/** Whether Redis, where it is used, is there and kept as it should be. */
export async function redisCheck({ jobs: { redis } }: Settings) {
  if (!redis)
    return good(
      'không dùng: việc nền chạy ngay trong phần mềm',
      'not used: jobs run in the program',
    );
  const place = placeOf(redis.url);
  let ahead = 0;
  const faults = await lookAtRedis(redis.url, (milliseconds) => (ahead = milliseconds));
  if (!faults) {
    return bad(
      [
        `${place} không trả lời: việc nền đang chờ, không mất`,
        `${place} does not answer: jobs wait, none is lost`,
      ],
      [
        'Chạy "systemctl start redis-server" trên máy đó; kiểm tra REDIS_URL trong .env và tường lửa.',
        'Run "systemctl start redis-server" there; check REDIS_URL in .env and the firewall.',
      ],
    );
  }
  const clocks = agreement('Redis', ahead);
  if (faults.length === 0 && clocks.state === 'bad') return clocks;
  if (faults.length === 0)
    return good(
      `${place}: ghi xuống đĩa, không tự xóa dữ liệu`,
      `${place}: writes to disk, evicts nothing`,
    );
  return bad(
    [`${place} đặt chưa đúng`, `${place} is not set up as it should be`],
    [faults.map(({ vi }) => vi).join(' '), faults.map(({ en }) => en).join(' ')],
  );
}
