import { parseArgs } from 'node:util';
import { run as badInput } from './bench/bad-input';
import { run as excel } from './bench/excel';
import { run as exporting } from './bench/export';
import { run as handover } from './bench/handover';
import { run as importing } from './bench/import';
import { run as ledger } from './bench/ledger';
import { run as rehearsal } from './bench/rehearsal';
import { run as requests } from './bench/requests';
import { run as verify } from './bench/verify';

/** What can be measured; each also measures references in the same run, for machines are noisy. */
const benches: Record<
  string,
  (rows: number) => Promise<{ name: string; measured: object; reference: object }>
> = {
  'bad-input': badInput,
  excel,
  export: exporting,
  handover,
  import: importing,
  ledger,
  rehearsal,
  requests,
  verify,
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
  const result = await bench(rows);
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
