import { parseArgs } from 'node:util';

type Bench = (rows: number) => Promise<{ name: string; measured: object; reference: object }>;

/**
 * What can be measured; each also measures references in the same run, for machines are noisy. Only the one
 * asked for is loaded: what the others need would count as its memory.
 */
const benches: Record<string, () => Promise<{ run: Bench }>> = {
  'bad-input': () => import('./bench/bad-input.js'),
  excel: () => import('./bench/excel.js'),
  export: () => import('./bench/export.js'),
  handover: () => import('./bench/handover.js'),
  import: () => import('./bench/import.js'),
  imports: () => import('./bench/imports.js'),
  indicators: () => import('./bench/indicators.js'),
  ledger: () => import('./bench/ledger.js'),
  readiness: () => import('./bench/readiness.js'),
  rehearsal: () => import('./bench/rehearsal.js'),
  requests: () => import('./bench/requests.js'),
  verify: () => import('./bench/verify.js'),
};
/** Rows that are imported and exported unless told. */
const ROWS = '100000';

const usage = `npm run -s bench -- NAME [--rows N] [--json]   NAME: ${Object.keys(benches).join(', ')}`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rows: { type: 'string', default: ROWS },
    },
    allowPositionals: true,
  });
  const bench = benches[positionals[0] ?? ''];
  const rows = Number(values.rows);
  if (!bench || !Number.isInteger(rows) || rows < 1) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const { run } = await bench();
  const result = await run(rows);
  if (values.json) return console.log(JSON.stringify(result));
  console.log(result.name);
  console.table({
    ...prefixed('measured', result.measured),
    ...prefixed('reference', result.reference),
  });
}

const prefixed = (prefix: string, figures: object) =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${prefix} ${key}`, value]));

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
