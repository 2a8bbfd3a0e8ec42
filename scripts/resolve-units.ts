import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv, parseCsvObjects } from '../src/office/csv/parse-csv';
import { decodeText, separatorOf } from '../src/office/csv/text-table';
import { UnitResolver } from '../src/units/resolve-unit';
import { readCatalogue } from '../src/units/unit-catalogue';

/** Folder of the project, seen from dist/scripts. */
const root = join(__dirname, '..', '..');

/**
 * `npm run -s resolve-units -- FILE.csv`: reads `ward,district,province` and prints the same rows with
 * `code` (before 1 July 2025), `candidates` and `how`.
 */
function main(): void {
  const path = process.argv[2];
  if (!path) return fail('npm run -s resolve-units -- FILE.csv');
  let text: string;
  try {
    text = decodeText(readFileSync(path)).text;
  } catch {
    return fail(`Không đọc được tệp ${path}. Kiểm tra lại đường dẫn.`);
  }
  try {
    // Excel separates by semicolons where the comma is the decimal mark, as in Vietnam.
    const [first = ''] = text.split('\n', 1);
    const separator = first.includes(',') ? ',' : separatorOf(text);
    const rows = parseCsvObjects(text, ['ward', 'district', 'province'], separator);
    const resolver = new UnitResolver(readCatalogue(root));
    const [header = [], ...records] = parseCsv(text, separator);
    const lines = rows.map((row, at) => {
      const { code, candidates, how } = resolver.resolve(row);
      return [...records[at]!, code, candidates.join('|'), how];
    });
    header.push('code', 'candidates', 'how');
    process.stdout.write(
      [header, ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join(''),
    );
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

main();
