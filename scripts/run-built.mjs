/**
 * `node scripts/run-built.mjs NAME …`: runs dist/scripts/NAME.js, built anew only where a source file is
 * younger than the last build, so that a command answers at once and prints nothing of its own.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...words] = process.argv.slice(2);
const script = path.join(root, 'dist', 'scripts', `${name}.js`);
const stamp = path.join(root, 'dist', '.built');

/** Whether a source file is younger than the last build. */
function isStale(folder, built) {
  return fs.readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return isStale(full, built);
    return /(?<!\.spec)\.ts$/.test(entry.name) && fs.statSync(full).mtimeMs > built;
  });
}

/** Runs a command of the project; what it says goes to standard error. */
function prepare(...command) {
  const { status } = spawnSync(command[0], command.slice(1), {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}

const built = fs.existsSync(stamp) && fs.existsSync(script) ? fs.statSync(stamp).mtimeMs : 0;
const sources = ['src', 'scripts', 'migrations'].map((folder) => path.join(root, folder));
if (built === 0 || sources.some((folder) => isStale(folder, built))) {
  const now = new Date();
  if (!fs.existsSync(path.join(root, 'node_modules', '.bin', 'swc'))) {
    prepare(process.execPath, 'scripts/bootstrap.mjs');
  }
  prepare('npm', 'run', '-s', 'build:server');
  fs.writeFileSync(stamp, '');
  fs.utimesSync(stamp, now, now);
}
process.argv.splice(1, process.argv.length, script, ...words);
await import(pathToFileURL(script).href);
