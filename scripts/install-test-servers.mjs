import { spawnSync } from 'node:child_process';
import testServers from './test-servers.cjs';

const isRoot = process.getuid?.() === 0;
const mayInstall =
  Boolean(process.env.CI) || (isRoot && !process.stdin.isTTY && !process.stdout.isTTY);
const hasApt = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Runs apt-get as root without a question; true when it succeeded. */
function aptGet(...args) {
  const command = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const run = spawnSync(command[0], command.slice(1), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

/**
 * Installs Debian's PostgreSQL, Redis and Chromium where they are missing and nobody sits before the machine
 * (CI is set, or root without a terminal). Elsewhere prints the line to type; the tests that need
 * them are then skipped and named. Never fails.
 * @param withFaultTools also fiu-run and libfaketime, with which faults of the machine are made.
 */
export function installTestServers({ withFaultTools = false } = {}) {
  const missing = [
    ...testServers.missingTestServers(),
    ...(withFaultTools ? testServers.missingFaultTools() : []),
  ];
  if (missing.length === 0) return;
  const names = missing.map((server) => server.name).join(', ');
  const packages = missing.map((server) => server.debianPackage);
  if (mayInstall && hasApt()) {
    console.log(`Đang cài ${names} cho phần kiểm thử · Installing ${names} for the tests`);
    aptGet('update', '-qq');
    if (aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages)) return;
    console.log(`Không cài được ${names} · ${names} could not be installed`);
  }
  console.log(
    `Thiếu ${names}: các kiểm thử cần đến sẽ bị bỏ qua · ${names} missing: tests that need it are skipped`,
  );
  console.log(`→ sudo apt-get install --no-install-recommends ${packages.join(' ')}`);
}
