/** A word that nobody guesses. */
const LEAST_TOKEN = 16;

/**
 * There are three ways to run: SQLite with jobs in the server; PostgreSQL with jobs in the servers;
 * PostgreSQL with Redis and as many workers as there are machines. Looks at the token of `/metrics` as well.
 * @returns what is wrong with the choice and how to mend it, or undefined.
 */
export function profileFault(values: {
  DATABASE_URL?: string;
  REDIS_URL?: string;
  JOBS_HERE: 'yes' | 'no';
  METRICS_TOKEN?: string;
}): string | undefined {
  if (values.METRICS_TOKEN && values.METRICS_TOKEN.length < LEAST_TOKEN) {
    return [
      `METRICS_TOKEN quá ngắn, dễ đoán. Đặt ít nhất ${LEAST_TOKEN} ký tự trong tệp .env (ví dụ: openssl rand -hex 16) rồi chạy lại.`,
      `METRICS_TOKEN is too short. Set at least ${LEAST_TOKEN} letters in .env (e.g. openssl rand -hex 16) and start again.`,
    ].join('\n');
  }
  if (values.REDIS_URL && !values.DATABASE_URL) {
    return [
      'Đã đặt REDIS_URL mà chưa đặt DATABASE_URL: Redis chỉ dùng khi có PostgreSQL, vì SQLite chỉ cho một chương trình ghi. Bỏ dòng REDIS_URL, hoặc thêm DATABASE_URL=postgres://… trong tệp .env rồi chạy lại.',
      'REDIS_URL is set without DATABASE_URL: Redis goes with PostgreSQL only. Take REDIS_URL out, or add DATABASE_URL=postgres://… to .env, and start again.',
    ].join('\n');
  }
  if (values.JOBS_HERE === 'no' && !values.REDIS_URL) {
    return [
      'Đã đặt JOBS_HERE=no mà chưa đặt REDIS_URL: sẽ không có máy nào chạy việc nền. Bỏ dòng JOBS_HERE, hoặc thêm DATABASE_URL và REDIS_URL trong tệp .env rồi chạy lại.',
      'JOBS_HERE=no is set without REDIS_URL: nobody would do the jobs. Take it out, or add DATABASE_URL and REDIS_URL to .env, and start again.',
    ].join('\n');
  }
  return undefined;
}

/**
 * Whether `npm run worker` may start.
 * @returns what is wrong and how to mend it, or undefined.
 */
export function workerFault(settings: {
  database: { engine: string };
  jobs: { redis?: unknown };
}): string | undefined {
  if (settings.database.engine === 'postgres' && settings.jobs.redis) return undefined;
  return [
    'Chưa chạy được "npm run worker": máy xử lý riêng cần PostgreSQL và Redis. Đặt DATABASE_URL và REDIS_URL trong tệp .env giống máy chủ rồi chạy lại. Nếu chỉ có một máy, không cần lệnh này: việc nền chạy ngay trong phần mềm.',
    '"npm run worker" needs PostgreSQL and Redis: set DATABASE_URL and REDIS_URL in .env as on the server. On a single machine it is not needed.',
  ].join('\n');
}
