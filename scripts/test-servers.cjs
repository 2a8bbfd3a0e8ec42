/**
 * Finds the programs that some tests need and npm cannot install: PostgreSQL, Redis and Chromium.
 * Plain CommonJS for Node 20: the bootstrap uses it before anything is installed, the tests afterwards.
 */
const fs = require('node:fs');
const path = require('node:path');

const DEBIAN_POSTGRES = '/usr/lib/postgresql';
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const exists = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

const searchPath = () => (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);

/** Debian keeps each major version in its own folder, outside PATH; newest first. */
const debianPostgresFolders = () => {
  if (!fs.existsSync(DEBIAN_POSTGRES)) return [];
  return fs
    .readdirSync(DEBIAN_POSTGRES)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(b) - Number(a))
    .map((name) => path.join(DEBIAN_POSTGRES, name, 'bin'));
};

/** The folder that holds `initdb` and `postgres`, or null; POSTGRES_BIN names another one. */
function findPostgres() {
  const named = process.env.POSTGRES_BIN;
  const folders = named ? [named] : [...debianPostgresFolders(), ...searchPath()];
  const isServer = (folder) =>
    ['initdb', 'postgres'].every((name) => exists(path.join(folder, name)));
  return folders.find(isServer) ?? null;
}

/** The Redis server to test with, or null; REDIS_SERVER names another one. */
function findRedis() {
  const named = process.env.REDIS_SERVER;
  if (named) return exists(named) ? named : null;
  return (
    searchPath()
      .map((folder) => path.join(folder, 'redis-server'))
      .find(exists) ?? null
  );
}

/** The Chromium (or Chrome) to test with, or null; CHROMIUM_PATH names another one. */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return exists(named) ? named : null;
  const files = searchPath().flatMap((folder) =>
    CHROMIUM_NAMES.map((name) => path.join(folder, name)),
  );
  return files.find(exists) ?? null;
}

/** Debian keeps preloaded libraries below the folder of the machine's kind. */
const librariesNamed = (name) =>
  ['/usr/lib', '/usr/local/lib', ...libraryFolders()]
    .map((folder) => path.join(folder, name))
    .filter(exists);

function libraryFolders() {
  if (!fs.existsSync('/usr/lib')) return [];
  return fs
    .readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => path.join('/usr/lib', name));
}

/** The library that gives a program another clock when it is preloaded, or null. */
const findFaketime = () => librariesNamed('faketime/libfaketimeMT.so.1')[0] ?? null;

/** libfiu, which makes system calls of a running program fail now and then, or null. */
function findFiu() {
  const preload = ['fiu/fiu_run_preload.so', 'fiu/fiu_posix_preload.so'].flatMap(librariesNamed);
  const control = searchPath()
    .map((folder) => path.join(folder, 'fiu-ctrl'))
    .find(exists);
  return preload.length === 2 && control ? { preload, control } : null;
}

/** Debian packages for the programs that only `npm run test:faults` needs. */
function missingFaultTools() {
  const missing = [];
  if (!findFiu()) missing.push({ name: 'libfiu', debianPackage: 'fiu-utils' });
  if (!findFaketime()) missing.push({ name: 'libfaketime', debianPackage: 'libfaketime' });
  return missing;
}

/** Debian packages to install for what is missing on this machine and not named by a variable. */
function missingTestServers() {
  const missing = [];
  if (!process.env.POSTGRES_BIN && !findPostgres())
    missing.push({ name: 'PostgreSQL', debianPackage: 'postgresql' });
  if (!process.env.REDIS_SERVER && !findRedis())
    missing.push({ name: 'Redis', debianPackage: 'redis-server' });
  if (!process.env.CHROMIUM_PATH && !findChromium())
    missing.push({ name: 'Chromium', debianPackage: 'chromium' });
  return missing;
}

module.exports = {
  findPostgres,
  findRedis,
  findChromium,
  findFaketime,
  findFiu,
  missingTestServers,
  missingFaultTools,
};
