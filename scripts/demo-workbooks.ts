import path from 'node:path';
import { parseArgs } from 'node:util';
import { readRoundFolder } from '../src/units/round-files';
import { writeDemoWorkbooks } from './demo-workbooks/write-demo-workbooks';
import { projectRoot } from './support/project-root';

const usage = `node dist/scripts/demo-workbooks.js <folder> [--seed 2025]
Writes the demonstration's lists of Quảng Ninh 2025 as officers' workbooks.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { seed: { type: 'string', default: '2025' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const plan = readRoundFolder(path.join(projectRoot(), 'reference', 'rounds', 'quang-ninh-2025'));
  const started = Date.now();
  const { files } = await writeDemoWorkbooks(folder, Number(values.seed), plan);
  const rows = files.filter(({ corrects }) => !corrects).reduce((sum, file) => sum + file.rows, 0);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${files.length} workbooks, ${rows} items, ${seconds} s`);
}

void main();
