import fs from 'node:fs';
import path from 'node:path';
import tls from 'node:tls';
import type { Settings } from '../../config/settings';
import { isLocked } from '../../database/opening/data-lock';
import { unsafeFolder } from '../../database/opening/folder-kind';
import { backupsIn } from '../keep-last';
import { backupPassphrase } from '../passphrase';
import { bad, finding, good, unknown, type Finding } from './finding';
import { redisCheck } from './redis-check';

/** Oldest Node.js that better-sqlite3 does not crash on. */
const OLDEST_NODE = 24;
const GIGABYTE = 1024 ** 3;
/** Less room than this is a finding. */
const ROOM_BYTES = 2 * GIGABYTE;
const DAY_MS = 24 * 3600 * 1000;
/** A backup a day, and one that may have failed. */
const BACKUP_AGE_MS = 2 * DAY_MS;
/** Before this program was written: a clock that was never set. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');
const CERTIFICATE_DAYS = 14;
const PATIENCE_MS = 5000;

/** What can be seen without a database. */
export function machineChecks(settings: Settings, now: Date): Promise<Finding[]> {
  return Promise.all([
    finding('node', ['Phiên bản Node.js', 'Node.js'], () => nodeVersion()),
    finding('data-folder', ['Thư mục dữ liệu', 'Data folder'], () => dataFolder(settings)),
    finding('running', ['Phần mềm đang chạy', 'Running'], () => running(settings)),
    finding('disk', ['Chỗ trống trên ổ đĩa', 'Room on the disk'], () => room(settings)),
    finding('clock', ['Đồng hồ', 'Clock'], () => clock(settings, now)),
    finding('time-service', ['Đồng bộ giờ', 'Time service'], () => timeService()),
    finding('redis', ['Redis', 'Redis'], () => redisCheck(settings)),
    finding('backup', ['Sao lưu', 'Backup'], () => backupAge(settings, now)),
    finding('tls', ['Địa chỉ và TLS', 'Address and TLS'], () => certificate(settings, now)),
  ]);
}

function nodeVersion() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE)
    return good(process.version, process.version);
  return bad(
    [process.version, process.version],
    [
      `Cần Node.js ${OLDEST_NODE} trở lên: khởi động bằng "npm start", hoặc cài từ https://nodejs.org.`,
      `Node.js ${OLDEST_NODE} is needed: start with "npm start", or install it.`,
    ],
  );
}

function dataFolder({ dataDir, database }: Settings) {
  const unsafe = unsafeFolder(dataDir);
  // Files alone may lie on a share of several machines; a database may not.
  if (unsafe && (database.engine === 'sqlite' || unsafe.kind === 'synced')) {
    return bad(
      [`${dataDir}: ${unsafe.by}`, `${dataDir}: ${unsafe.by}`],
      [
        'Chuyển dữ liệu sang ổ đĩa của chính máy chủ và sửa DATA_DIR trong .env.',
        "Move the data to this machine's own disk and change DATA_DIR in .env.",
      ],
    );
  }
  if (!fs.existsSync(dataDir)) {
    return bad(
      [`${dataDir} chưa có`, `${dataDir} does not exist`],
      [
        'Khởi động phần mềm lần đầu (npm start), hoặc kiểm tra DATA_DIR và ổ đĩa đã gắn chưa.',
        'Start the program once, or check DATA_DIR and whether the disk is mounted.',
      ],
    );
  }
  if (fs.existsSync(path.join(dataDir, 'dang-khoi-phuc.json'))) {
    return bad(
      ['một lần khôi phục đang dở', 'a restore is half done'],
      [
        'Khởi động phần mềm: việc khôi phục sẽ tự hoàn tất.',
        'Start the program: it completes the restore.',
      ],
    );
  }
  fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK);
  const { mode } = fs.statSync(dataDir);
  if (process.platform !== 'win32' && (mode & 0o007) !== 0) {
    return bad(
      [`${dataDir}: người khác trên máy vào được`, `${dataDir}: others on this machine may enter`],
      [`Chạy: chmod 700 ${dataDir}`, `Run: chmod 700 ${dataDir}`],
    );
  }
  return good(dataDir, dataDir);
}

function running(settings: Settings) {
  if (settings.database.engine === 'postgres')
    return good('dùng PostgreSQL, không khóa thư mục', 'on PostgreSQL; the folder is not locked');
  return isLocked(settings.dataDir) ? good('có', 'yes') : good('không', 'no');
}

function room({ dataDir }: Settings) {
  let folder = path.resolve(dataDir);
  while (!fs.existsSync(folder)) folder = path.dirname(folder);
  const { bavail, bsize } = fs.statfsSync(folder);
  const left = `${((bavail * bsize) / GIGABYTE).toFixed(1)} GB`;
  if (bavail * bsize >= ROOM_BYTES) return good(`còn ${left}`, `${left} left`);
  return bad(
    [`chỉ còn ${left}`, `only ${left} left`],
    [
      'Cần ít nhất 2 GB trống: xóa thứ không cần, chuyển bản sao lưu cũ sang ổ khác, hoặc thêm ổ đĩa.',
      'At least 2 GB are needed: remove what is not, move old backups elsewhere, or add a disk.',
    ],
  );
}

function clock({ dataDir }: Settings, now: Date) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const seen = `${now.toISOString()}, ${zone}`;
  const newest = fs.existsSync(dataDir)
    ? Math.max(0, ...fs.readdirSync(dataDir).map((name) => writtenAt(path.join(dataDir, name))))
    : 0;
  const early = now.getTime() < EARLIEST || newest > now.getTime() + 60_000;
  if (!early) {
    return good(
      `${seen}; ngày giờ hiển thị luôn theo giờ Việt Nam`,
      `${seen}; shown times are always of Viet Nam`,
    );
  }
  return bad(
    [`${seen}: chậm hơn thời gian của tệp dữ liệu`, `${seen}: behind the times of the data`],
    [
      'Đặt lại giờ máy chủ (timedatectl set-ntp true) trước khi ai đó làm việc tiếp.',
      'Set the clock (timedatectl set-ntp true) before anybody goes on working.',
    ],
  );
}

const writtenAt = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function timeService() {
  if (fs.existsSync('/run/systemd/timesync/synchronized'))
    return good('giờ đang được đồng bộ', 'the clock is synchronised');
  return unknown(
    [
      'không thấy dấu hiệu đồng bộ giờ của hệ điều hành',
      'no sign of a time service of the operating system',
    ],
    [
      'Kiểm tra bằng tay: "timedatectl" (Linux) hoặc Date & Time (Windows) phải báo giờ đang được đồng bộ.',
      'Look by hand: "timedatectl" or the settings of the system have to say that the clock is synchronised.',
    ],
  );
}

function backupAge(settings: Settings, now: Date) {
  const { folder } = settings.backup;
  const [newest] = backupsIn(folder);
  const remedy: [string, string] = [
    'Đặt BACKUP_PASSPHRASE_FILE, chạy "npm run backup", và đặt lịch chạy hằng ngày (docs/operations.md).',
    'Set BACKUP_PASSPHRASE_FILE, run "npm run backup", and have it run daily (docs/operations.md).',
  ];
  if (!newest) return bad([`chưa có bản nào trong ${folder}`, `none in ${folder}`], remedy);
  const age = now.getTime() - writtenAt(path.join(folder, newest));
  const hours = Math.round(age / 3_600_000);
  if (age > BACKUP_AGE_MS)
    return bad([`bản mới nhất cách đây ${hours} giờ`, `the newest is ${hours} hours old`], remedy);
  backupPassphrase(settings);
  const data = fs.statSync(settings.dataDir, { throwIfNoEntry: false });
  const same = fs.statSync(folder).dev === data?.dev;
  return good(
    `${newest}, cách đây ${hours} giờ${same ? '; nằm cùng ổ đĩa với dữ liệu, hãy chép thêm một bản sang nơi khác' : ''}`,
    `${newest}, ${hours} hours old${same ? '; on the same disk as the data: keep another copy elsewhere' : ''}`,
  );
}

async function certificate({ http }: Settings, now: Date) {
  const { publicUrl, host, port } = http;
  if (!publicUrl)
    return good(
      `chỉ nghe ở ${host}:${port} trên máy này`,
      `listens on ${host}:${port} of this machine only`,
    );
  const { hostname, port: outer, protocol } = new URL(publicUrl);
  if (protocol !== 'https:') {
    return bad(
      [`${publicUrl} không mã hóa`, `${publicUrl} is not encrypted`],
      [
        'Đặt PUBLIC_URL=https://… sau một proxy có TLS.',
        'Set PUBLIC_URL=https://… behind a proxy.',
      ],
    );
  }
  const until = await validUntil(hostname, Number(outer || 443));
  if (!until) {
    return unknown(
      [`không tới được ${publicUrl}`, `${publicUrl} cannot be reached`],
      [
        'Kiểm tra proxy, DNS và tường lửa; mở địa chỉ này bằng trình duyệt.',
        'Check proxy, DNS and firewall; open the address in a browser.',
      ],
    );
  }
  const days = Math.floor((until - now.getTime()) / DAY_MS);
  if (days >= CERTIFICATE_DAYS)
    return good(`chứng thư còn ${days} ngày`, `the certificate holds for ${days} days`);
  return bad(
    [`chứng thư còn ${days} ngày`, `the certificate holds for ${days} days`],
    ['Gia hạn chứng thư TLS của proxy.', 'Renew the TLS certificate of the proxy.'],
  );
}

/** The moment until which the certificate is valid; undefined where nobody answers in time. */
function validUntil(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    // Only the date is read; whether to trust the certificate is the browsers' affair.
    const socket = tls.connect({ host, port, servername: host, rejectUnauthorized: false });
    const end = (value?: number) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(PATIENCE_MS, () => end());
    socket.once('error', () => end());
    socket.once('secureConnect', () => end(Date.parse(socket.getPeerCertificate().valid_to)));
  });
}
