import { parseArgs } from 'node:util';
import { run as excel } from './bench/excel';
import { run as handover } from './bench/handover';
import { run as ledger } from './bench/ledger';

/** What can be measured; each also measures references in the same run, for machines are noisy. */
const benches: Record<
  string,
  () => Promise<{ name: string; measured: object; reference: object }>
> = {
  excel,
  handover,
  ledger,
};

const usage = `npm run -s bench -- NAME [--json]   NAME: ${Object.keys(benches).join(', ')}`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const bench = benches[positionals[0] ?? ''];
  if (!bench) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const result = await bench();
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
