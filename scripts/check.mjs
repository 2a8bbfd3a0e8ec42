/**
 * Everything `npm test` checks: style, types, order of folders, build, browser journeys, and last Jest
 * (unit, database, journeys) so that its summary closes the output. With arguments it runs only Jest
 * and hands them on. The counts are left in test-results/summary.txt for `.ci/run`; each check
 * counts as one test.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from './run-step.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, 'test-results');
const bin = path.join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};
const MINUTE_MS = 60_000;
const jestArguments = process.argv.slice(2);

/** Two lanes, one for each processor; the longest work of each lane stands first. */
const lanes = [
  [
    { name: 'types', script: 'types' },
    { name: 'order of folders', script: 'order' },
  ],
  [
    { name: 'build: server', script: 'build:server' },
    { name: 'API client', script: 'api:check' },
    { name: 'build: web', script: 'build:web' },
    { name: 'lint', script: 'lint' },
    { name: 'format', script: 'format:check' },
    { name: 'dead code', script: 'dead-code' },
  ],
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

async function runChecks() {
  const failed = [];
  const runLane = async (lane) => {
    for (const { name, script } of lane) {
      const outcome = await runStep(npmRun(script), { cwd: root, env, timeoutMs: 10 * MINUTE_MS });
      report(name, outcome);
      count({ passed: Number(outcome.ok), failed: Number(!outcome.ok), skipped: 0 });
      if (!outcome.ok) failed.push(script);
    }
  };
  await Promise.all(lanes.map(runLane));
  return failed;
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
  const outcome = await runStep(npmRun('browser'), {
    cwd: root,
    env,
    timeoutMs: 10 * MINUTE_MS,
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

async function runJest() {
  const file = path.join(results, 'jest.json');
  const reporters = [path.join(root, 'scripts', 'results-reporter.cjs'), 'default'];
  const outcome = await runStep(
    // The arguments stand first: Jest takes whatever follows a --reporters for another reporter.
    npmRun(
      'jest',
      ...jestArguments,
      '--ci',
      '--maxWorkers=2',
      '--ignoreProjects=faults',
      '--ignoreProjects=corpus',
      ...reporters.map((name) => `--reporters=${name}`),
    ),
    { cwd: root, env: { ...env, RESULTS_FILE: file }, timeoutMs: 25 * MINUTE_MS, show: true },
  );
  if (!outcome.ok && outcome.output) console.log(outcome.output.trim());
  count(readCounts(file, (counts) => counts, outcome.ok));
}

fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
if (jestArguments.length === 0) {
  const failed = await runChecks();
  if (failed.some((script) => script.startsWith('build'))) {
    console.log('✗ browser tests: not started, the build failed');
    count({ passed: 0, failed: 1, skipped: 0 });
  } else {
    await runBrowserTests();
  }
}
await runJest();
fs.writeFileSync(
  path.join(results, 'summary.txt'),
  `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exit(total.failed === 0 ? 0 : 1);
