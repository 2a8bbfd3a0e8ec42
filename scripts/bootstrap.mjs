/**
 * Installs what the project lacks; runs on a plain Node 20 straight after `git clone`.
 * `--with-test-servers` also looks after PostgreSQL, Redis and Chromium, `--with-fault-tools` besides after
 * the programs that make faults (see install-test-servers.mjs).
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installTestServers } from './install-test-servers.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.ban-giao-install');
const bundledNode = path.join(modules, '.bin', 'node');
const NODE_TO_INSTALL = 20;
const NODE_TO_RUN = 24;
const HEARTBEAT_MS = 10_000;

/** What npm says, and what the reader can do about it. */
const remedies = [
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/,
    'Không tới được kho gói npm: kiểm tra mạng, proxy (npm config get proxy) · The npm registry cannot be reached: check the network and proxy',
  ],
  [/ENOSPC/, 'Ổ đĩa đầy, cần khoảng 1 GB trống · The disk is full; about 1 GB is needed'],
  [/EACCES|EPERM/, 'Không có quyền ghi vào thư mục này · No permission to write to this folder'],
  [
    /ERESOLVE|EINTEGRITY/,
    'package-lock.json không khớp với kho gói: lấy lại tệp từ git · The lock file does not match the registry: restore it from git',
  ],
];

const say = (line) => console.log(line);
const fail = (...lines) => {
  lines.forEach((line) => console.error(line));
  process.exit(1);
};
const majorOf = (version) => Number(/\d+/.exec(version ?? '')?.[0] ?? 0);

/** Changes whenever another set of packages would be installed; editing a script does not count. */
function fingerprint() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  const lock = path.join(root, 'package-lock.json');
  return createHash('sha256')
    .update(`${process.platform}-${process.arch}`)
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides }))
    .update(fs.existsSync(lock) ? fs.readFileSync(lock) : '')
    .digest('hex');
}

const isInstalled = () =>
  fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8').trim() === fingerprint();

/** `npm install` as it was called; never `npm ci`, which refuses a lock made on another platform. */
function npmInstall() {
  // --no-save: the lock stays as committed. --include: a user's `omit=dev` would leave the build tools out.
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-progress',
    '--loglevel=error',
  ];
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] };
  return script?.endsWith('.js')
    ? spawn(process.execPath, [script, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

async function install() {
  say(
    'Đang cài các gói cần thiết, lần đầu mất 1–3 phút · Installing packages, 1–3 minutes the first time',
  );
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const heartbeat = setInterval(() => say(`  … ${seconds()} s`), HEARTBEAT_MS);
  const child = npmInstall();
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const status = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', resolve);
  });
  clearInterval(heartbeat);
  if (status !== 0) {
    const remedy = remedies.find(([pattern]) => pattern.test(`${status} ${complaint}`))?.[1];
    fail(
      complaint.trim().split('\n').slice(-15).join('\n'),
      `Cài đặt không thành công (npm: ${status}) · npm install failed`,
      `→ ${remedy ?? 'Đọc thông báo của npm ở trên, sửa rồi chạy lại · Read the message of npm above, mend it, run again'}`,
    );
  }
  fs.writeFileSync(stampFile, `${fingerprint()}\n`);
  say(`  xong sau ${seconds()} giây · done in ${seconds()} s`);
}

/** The npm scripts run on node_modules/.bin/node where that exists, else on the reader's own Node. */
function checkRuntime() {
  const own = process.version;
  if (fs.existsSync(bundledNode)) {
    const bundled = spawnSync(bundledNode, ['--version'], { encoding: 'utf8' });
    if (majorOf(bundled.stdout) >= NODE_TO_RUN) return;
    // A system without glibc cannot start it: take it out of the way of the reader's own Node.
    fs.unlinkSync(bundledNode);
  }
  if (majorOf(own) >= NODE_TO_RUN) return;
  fail(
    `Chương trình cần Node ≥ ${NODE_TO_RUN}; máy này có ${own} · This program needs Node ≥ ${NODE_TO_RUN}; this machine has ${own}`,
    `→ Chỉ Linux x64 được cài kèm Node; máy khác tải tại https://nodejs.org · Only Linux x64 gets Node with the packages; elsewhere take it from https://nodejs.org`,
  );
}

if (majorOf(process.version) < NODE_TO_INSTALL) {
  fail(
    `Cần Node ≥ ${NODE_TO_INSTALL} để cài đặt; máy này có ${process.version} · Node ≥ ${NODE_TO_INSTALL} is needed to install`,
  );
}
if (!isInstalled()) await install();
checkRuntime();
const withFaultTools = process.argv.includes('--with-fault-tools');
if (withFaultTools || process.argv.includes('--with-test-servers')) {
  installTestServers({ withFaultTools });
}
