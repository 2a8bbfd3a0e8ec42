/**
 * Makes every fault the product promises to survive, and prints a table: id, tried of how many, lost, result.
 *
 * `npm run test:faults -- [K1 L3 …] [--jobs] [--allow-missing]`: only those faults; those of workers, Redis
 * and the portal, which are a run of their own; do not count against the run what needs a program that is not
 * installed here. `FAULT_SEED` repeats the random moments of a run.
 * The last line is the table as JSON; the exit code is 1 unless every fault was survived.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultLines, faultTable } from './fault-table.cjs';
import { makeQuickFolder, removeQuickFolder } from './quick-folder.mjs';
import { runStep } from './run-step.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, 'test-results', 'faults');
const MINUTE_MS = 60_000;
/** Promised for the whole run; what is not done by then is told as not done. */
const MOST_MS = 25 * MINUTE_MS;
const started = Date.now();
const quickFolder = makeQuickFolder();
process.once('exit', () => removeQuickFolder(quickFolder));
const env = {
  ...process.env,
  TMPDIR: quickFolder,
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
  // L3: the quick specs make fifty rounds of each interleaving.
  INTERLEAVINGS: '1000',
  // The quick specs take every n-th case of the long tables.
  THOROUGH: '1',
  FAULT_REPORTS: path.join(results, 'reports.jsonl'),
  FAULT_RESULTS: path.join(results, 'tests.jsonl'),
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const allowMissing = process.argv.includes('--allow-missing');

const whole = JSON.parse(fs.readFileSync(path.join(root, 'test/faults/fault-list.json'), 'utf8'));
const unknown = asked.filter((id) => !(id in whole));
if (unknown.length > 0) {
  console.error(
    `Không có mã ${unknown.join(', ')} · no such fault; see test/faults/fault-list.json`,
  );
  process.exit(1);
}
const run = process.argv.includes('--jobs') ? 'jobs' : undefined;
const chosen = asked.length ? asked : Object.keys(whole).filter((id) => whole[id].run === run);
const list = Object.fromEntries(chosen.map((id) => [id, whole[id]]));
const files = [...new Set(Object.values(list).flatMap(({ tests }) => tests))].filter((file) =>
  fs.existsSync(path.join(root, file)),
);
const inBrowser = files.filter((file) => file.endsWith('.browser.ts'));
const inJest = files.filter((file) => !inBrowser.includes(file));

const step = (command, more = {}) => runStep(command, { cwd: root, env, show: true, ...more });

/** Figures of speed and memory mean something only where nothing else runs beside. */
const ALONE = ['test/faults/memory-limit.faults.ts', 'test/faults/busy-backup.faults.ts'];

/** More than processors: whoever kills a program waits for it to come up again. */
const WORKERS = 3;

/** Those of the whole list are run a second time here, beside `npm test`: the table shows nothing it did not see. */
async function runJest(tests, workers) {
  if (tests.length === 0) return;
  const words = ['--ci', `--maxWorkers=${workers}`, '--reporters=default'];
  words.push(`--reporters=${path.join(root, 'scripts/fault-results.cjs')}`);
  words.push(`--testSequencer=${path.join(root, 'scripts/fault-order.cjs')}`);
  words.push(`--testNamePattern=(^| )(${chosen.join('|')})\\b[^:]*:`);
  const left = MOST_MS - (Date.now() - started);
  await step(['npm', 'run', '-s', 'jest', '--', ...words, '--runTestsByPath', ...tests], {
    timeoutMs: Math.max(left, 1),
  });
}

const linesOf = (file) =>
  fs.existsSync(file)
    ? fs
        .readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

async function runBrowser() {
  if (inBrowser.length === 0) return [];
  const file = path.join(root, 'test-results', 'browser.json');
  fs.rmSync(file, { force: true });
  await step(['npm', 'run', '-s', 'browser', '--', ...inBrowser], { timeoutMs: 10 * MINUTE_MS });
  if (!fs.existsSync(file)) return [];
  return JSON.parse(fs.readFileSync(file, 'utf8')).suites.flatMap((suite) => testsOfBrowser(suite));
}

function testsOfBrowser(suite, around = []) {
  const titles = suite.title === suite.file ? around : [...around, suite.title];
  const own = (suite.specs ?? []).map((spec) => ({
    file: path.posix.join('test/browser', spec.file),
    titles: [...titles, spec.title],
    state: spec.tests.every(({ status }) => status === 'skipped')
      ? 'skipped'
      : spec.ok
        ? 'passed'
        : 'failed',
    seconds:
      spec.tests
        .flatMap(({ results: tries }) => tries)
        .reduce((sum, { duration }) => sum + duration, 0) / 1000,
  }));
  return [...own, ...(suite.suites ?? []).flatMap((each) => testsOfBrowser(each, titles))];
}

fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
const build = await step(['npm', 'run', '-s', 'build'], { timeoutMs: 5 * MINUTE_MS });
if (!build.ok) {
  console.error('Không dựng được chương trình · the build failed');
  process.exit(1);
}
const inBrowserTests = await runBrowser();
const alone = inJest.filter((file) => ALONE.includes(file));
await runJest(alone, 1);
await runJest(
  inJest.filter((file) => !alone.includes(file)),
  WORKERS,
);
const tests = [...linesOf(env.FAULT_RESULTS), ...inBrowserTests];
const wanted = linesOf(env.FAULT_REPORTS).filter(({ id }) => id in list || !(id in whole));
const rows = faultTable(list, tests, wanted, { allowMissing });
const minutes = ((Date.now() - started) / MINUTE_MS).toFixed(1);
const lines = faultLines(rows);
const left = Object.keys(whole).filter((id) => !(id in list));
if (asked.length === 0)
  console.log(
    `\nKhông thuộc lượt này · not of this run: ${left.join(', ')}${run ? '' : ' (--jobs)'}`,
  );
console.log(`\n${rows.length} lỗi giả lập trong ${minutes} phút · faults in ${minutes} minutes\n`);
console.log(lines.join('\n'));
process.exit(JSON.parse(lines.at(-1)).ok ? 0 : 1);
