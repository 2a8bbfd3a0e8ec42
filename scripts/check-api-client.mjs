/**
 * Fails when `docs/openapi.json` or the generated web client no longer say what the built server says
 * of itself; `npm run api:client` makes both anew. Needs `npm run build:server` first.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const fresh = path.join(root, 'test-results', 'api');
const freshDocument = path.join(fresh, 'openapi.json');
const freshClient = path.join(fresh, 'client');
const document = path.join(root, 'docs', 'openapi.json');
const client = path.join(root, 'web', 'src', 'api');

function run(script, ...args) {
  const outcome = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (outcome.status === 0) return;
  console.error(outcome.stdout + outcome.stderr);
  process.exit(1);
}

/** Relative path → content of every file below a folder. */
function contents(folder) {
  if (!fs.existsSync(folder)) return new Map();
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]),
  );
}

/** A zod object given as `schema:` where `standardSchema:` is wanted ends up in the document bare. */
function foreignParts(value, place = '#') {
  if (typeof value !== 'object' || value === null) return [];
  const own = ['~standard', '_zod', '_def'].some((key) => key in value) ? [place] : [];
  const below = Object.entries(value).flatMap(([key, part]) =>
    foreignParts(part, `${place}/${key}`),
  );
  return [...own, ...below];
}

fs.rmSync(fresh, { recursive: true, force: true });
fs.mkdirSync(fresh, { recursive: true });
run(path.join(root, 'dist', 'scripts', 'write-openapi.js'), freshDocument);
run(
  path.join(root, 'node_modules', '@hey-api', 'openapi-ts', 'bin', 'run.js'),
  ...['-f', path.join('web', 'openapi-ts.config.ts'), '-i', freshDocument, '-o', freshClient],
  '--silent',
);

const problems = foreignParts(JSON.parse(fs.readFileSync(freshDocument, 'utf8'))).map(
  (place) => `no OpenAPI at ${place}: use standardSchema`,
);
const isSame =
  fs.existsSync(document) &&
  fs.readFileSync(document, 'utf8') === fs.readFileSync(freshDocument, 'utf8');
if (!isSame) problems.push('docs/openapi.json is stale');
const [kept, made] = [contents(client), contents(freshClient)];
for (const name of new Set([...kept.keys(), ...made.keys()])) {
  if (kept.get(name) !== made.get(name)) problems.push(`web/src/api/${name} is stale`);
}
if (problems.length > 0) {
  console.error([...problems.slice(0, 5), '→ npm run api:client'].join('\n'));
  process.exit(1);
}
