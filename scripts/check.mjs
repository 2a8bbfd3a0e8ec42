/**
 * Everything `npm test` checks: build and browser journeys beside types, style, order of folders and the
 * unit tests, and last Jest's long projects (database, journeys) so that its summary closes the output.
 * With `--thorough` the long tests too: every browser test, and the long tables on both databases.
 * With other arguments it runs only Jest and hands them on. The counts are left in test-results/summary.txt for
 * `.ci/run`; each check counts as one test.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeQuickFolder, removeQuickFolder } from './quick-folder.mjs';
import { runStep } from './run-step.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, 'test-results');
const bin = path.join(root, 'node_modules', '.bin');
const thorough = process.argv[2] === '--thorough';
const quickFolder = makeQuickFolder();
process.once('exit', () => removeQuickFolder(quickFolder));
const env = {
  ...process.env,
  TMPDIR: quickFolder,
  ...(thorough ? { THOROUGH: '1' } : {}),
  PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};
const MINUTE_MS = 60_000;
const jestArguments = process.argv.slice(thorough ? 3 : 2);

const builds = [
  { name: 'build: server', script: 'build:server' },
  { name: 'API client', script: 'api:check' },
  { name: 'build: web', script: 'build:web' },
];
const checksOfText = [{ name: 'lint', script: 'lint' }];
const checksOfStructure = [
  { name: 'types', script: 'types' },
  { name: 'order of folders', script: 'order' },
  { name: 'dead code', script: 'dead-code' },
  { name: 'format', script: 'format:check' },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const count = ({ passed, failed, skipped }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};
const npmRun = (script, ...args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath, 'run', '-s', script, '--', ...args]
    : ['npm', 'run', '-s', script, '--', ...args];

function report(name, { ok, seconds, output }) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok && output) console.log(output.trimEnd());
}

/** One after the other. @returns the scripts that failed. */
async function runChecks(steps) {
  const failed = [];
  for (const { name, script } of steps) {
    const outcome = await runStep(npmRun(script), { cwd: root, env, timeoutMs: 10 * MINUTE_MS });
    report(name, outcome);
    count({ passed: Number(outcome.ok), failed: Number(!outcome.ok), skipped: 0 });
    if (!outcome.ok) failed.push(script);
  }
  return failed;
}

async function buildBrowseAndRead() {
  const failed = await runChecks(builds);
  if (failed.some((script) => script.startsWith('build'))) {
    console.log('✗ browser tests: not started, the build failed');
    count({ passed: 0, failed: 1, skipped: 0 });
  } else {
    await runBrowserTests();
  }
  await runChecks(checksOfText);
}

/** Parts of the unit tests; whichever lane is free takes the next. */
const PARTS = 5;
const parts = Array.from({ length: PARTS }, (_, at) => at + 1);
const unit = { passed: 0, failed: 0, skipped: 0, ok: true, seconds: 0, output: '' };

async function runUnitTests() {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const file = path.join(results, `jest-unit-${part}.json`);
    const which = ['--selectProjects', 'unit', `--shard=${part}/${PARTS}`];
    const outcome = await jest(which, file, { workers: 1, show: false });
    const counts = readCounts(file, (read) => read, outcome.ok);
    for (const kind of ['passed', 'failed', 'skipped']) unit[kind] += counts[kind];
    unit.ok &&= outcome.ok;
    unit.seconds += outcome.seconds;
    if (!outcome.ok) unit.output += outcome.output;
    count(counts);
  }
}

async function buildBrowseAndTest() {
  await buildBrowseAndRead();
  await runUnitTests();
}

async function checkAndTest() {
  await runChecks(checksOfStructure);
  await runUnitTests();
}

/** The counts a test runner left behind; a runner that failed without naming a failure counts as one. */
function readCounts(file, read, ok) {
  const counts = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function runBrowserTests() {
  const file = path.join(results, 'browser.json');
  const outcome = await runStep(npmRun('browser', ...(thorough ? [] : ['--project', 'everyday'])), {
    cwd: root,
    env,
    timeoutMs: (thorough ? 30 : 15) * MINUTE_MS,
  });
  const counts = readCounts(
    file,
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
    outcome.ok,
  );
  report(
    `browser tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
    outcome,
  );
  if (outcome.ok && counts.skipped > 0) console.log(outcome.output.trimEnd());
  count(counts);
}

/** Runs Jest and leaves its counts in a file. */
function jest(which, file, { workers, show }) {
  const reporters = [path.join(root, 'scripts', 'results-reporter.cjs'), 'default'];
  return runStep(
    // The arguments stand first: Jest takes whatever follows a --reporters for another reporter.
    npmRun(
      'jest',
      ...which,
      '--ci',
      `--maxWorkers=${workers}`,
      ...reporters.map((name) => `--reporters=${name}`),
    ),
    {
      cwd: root,
      env: { ...env, RESULTS_FILE: file },
      timeoutMs: (thorough ? 50 : 25) * MINUTE_MS,
      show,
    },
  );
}

/** One more than the processors: a quarter of the time of these tests is waiting, for jobs, threads and databases. */
const WORKERS = 3;

/** The long projects, or whatever the arguments of the command choose. */
async function runJest() {
  const file = path.join(results, 'jest.json');
  const chosen = ['faults', 'corpus', 'release'].map((name) => `--ignoreProjects=${name}`);
  const which =
    jestArguments.length > 0
      ? [...jestArguments, ...chosen]
      : ['--selectProjects', 'database', 'journey'];
  const outcome = await jest(which, file, { workers: WORKERS, show: true });
  if (!outcome.ok && outcome.output) console.log(outcome.output.trim());
  count(readCounts(file, (counts) => counts, outcome.ok));
}

fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
// Two lanes, one for each processor, about equally long.
if (jestArguments.length === 0) {
  await Promise.all([buildBrowseAndTest(), checkAndTest()]);
  report(`unit tests: ${unit.passed} passed, ${unit.failed} failed`, unit);
}
await runJest();
fs.writeFileSync(
  path.join(results, 'summary.txt'),
  `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exit(total.failed === 0 ? 0 : 1);
