import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseCsv } from '../src/office/csv/parse-csv';
import { readWorkbook } from '../src/office/excel/read-workbook';
import { AuditTrail } from '../src/platform/audit/audit-trail';
import { Clock } from '../src/platform/clock';
import { Settings } from '../src/platform/config/settings';
import { openKeyring } from '../src/platform/secrets/open-keyring';
import { openDatabase } from '../src/platform/database/database';
import { SYSTEM } from '../src/platform/http/actor';
import { schema } from '../src/schema';
import { readConversionTable, type ConversionTable } from '../src/units/conversion-table';
import { tableCells } from '../src/units/conversion-workbook';
import { readCorrections, readRoundFrame } from '../src/units/round-files';
import { RoundLoader } from '../src/units/round-loader';
import { planFromTable } from '../src/units/round-plan';
import { UnitsRepository } from '../src/units/units.repository';

const usage = `node dist/scripts/import-conversion-table.js <table.csv|table.xlsx> [--corrections file.csv]
  [--round round.json --apply]
Reads the statistics office's conversion table and says what became of every row. With --apply the
rows of the round's province are loaded into the database; what is there already stays as it is.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      corrections: { type: 'string' },
      round: { type: 'string' },
      apply: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || (values.apply && !values.round)) throw new Error(usage);
  const corrections = values.corrections ? readCorrections(values.corrections) : [];
  const table = readConversionTable(await cellsOf(file), corrections);
  report(table);
  if (values.apply) await apply(table, values.round!);
}

async function cellsOf(file: string): Promise<string[][]> {
  return path.extname(file).toLowerCase() === '.csv'
    ? parseCsv(readFileSync(file, 'utf8'))
    : tableCells(await readWorkbook(file));
}

function report({ rows, counts, repairs }: ConversionTable): void {
  for (const { row, printed, read, why } of repairs) {
    console.log(`row ${row}: "${printed}" read as "${read}" (${why})`);
  }
  for (const { row, verdict, reason, detail } of rows) {
    if (verdict === 'refused') console.log(`row ${row}: refused, ${reason}: ${detail}`);
  }
  const parts = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`);
  console.log(`${rows.length} rows = ${parts.join(' + ')}`);
}

async function apply(table: ConversionTable, roundFile: string): Promise<void> {
  const { source: _, ...frame } = readRoundFrame(roundFile);
  const settings = Settings.fromProcess();
  const database = await openDatabase(settings.database, schema);
  try {
    const audit = new AuditTrail(new Clock(), await openKeyring(settings, database));
    const loader = new RoundLoader(database.unitOfWork, audit, new UnitsRepository());
    const receipt = await loader.load(planFromTable(frame, table), SYSTEM);
    const { roundId, ...created } = receipt;
    const parts = Object.entries(created).map(([what, count]) => `${count} ${what}`);
    console.log(`round ${frame.code} (${roundId}): ${parts.join(', ')} created`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
