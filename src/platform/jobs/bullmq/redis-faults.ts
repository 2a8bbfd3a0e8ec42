/** What is wrong with a Redis, in words for people. */
export interface RedisFault {
  vi: string;
  en: string;
}

/** Oldest Redis whose commands BullMQ uses. */
const OLDEST = [6, 2] as const;

/**
 * Judges a Redis by what it says about itself. Jobs live in the database, so none is lost either way; but
 * a Redis that forgets makes them late, and one that evicts makes them late at random.
 * @param info answer to the command INFO, all sections.
 * @returns every fault with the line to change; what Redis does not tell counts as one.
 */
export function redisFaults(info: string): RedisFault[] {
  const said = new Map(
    info
      .split(/\r?\n/)
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return [
    ...(isOld(said.get('redis_version')) ? [oldVersion(said.get('redis_version'))] : []),
    ...(said.get('aof_enabled') === '1' ? [] : [NOT_KEPT]),
    ...(said.get('maxmemory_policy') === 'noeviction'
      ? []
      : [evicts(said.get('maxmemory_policy'))]),
  ];
}

const NOT_KEPT: RedisFault = {
  vi: 'Redis chưa ghi xuống đĩa, mất điện là quên hết. Đặt "appendonly yes" trong redis.conf, hoặc chạy: redis-cli CONFIG SET appendonly yes, rồi redis-cli CONFIG REWRITE.',
  en: 'Redis does not write to disk and forgets everything when it ends. Set "appendonly yes" in redis.conf, or run: redis-cli CONFIG SET appendonly yes, then redis-cli CONFIG REWRITE.',
};

const evicts = (policy = '?'): RedisFault => ({
  vi: `Redis đang tự xóa dữ liệu khi hết bộ nhớ (maxmemory-policy ${policy}). Đặt "maxmemory-policy noeviction" trong redis.conf, hoặc chạy: redis-cli CONFIG SET maxmemory-policy noeviction, rồi redis-cli CONFIG REWRITE.`,
  en: `Redis throws data away when its memory is full (maxmemory-policy ${policy}). Set "maxmemory-policy noeviction" in redis.conf, or run: redis-cli CONFIG SET maxmemory-policy noeviction, then redis-cli CONFIG REWRITE.`,
});

const oldVersion = (version = '?'): RedisFault => ({
  vi: `Redis ${version} đã cũ. Cài Redis ${OLDEST.join('.')} trở lên.`,
  en: `Redis ${version} is too old. Install Redis ${OLDEST.join('.')} or later.`,
});

function isOld(version = ''): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number(part) || 0);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}
