import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../src/office/csv/parse-csv';
import { decodeText, separatorOf } from '../src/office/csv/text-table';
import { fold } from '../src/platform/text/fold';
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
    const [header = [], ...records] = parseCsv(text, separator);
    const [ward, district, province] = placesOf(header);
    const resolver = new UnitResolver(readCatalogue(root));
    const lines = records.map((record) => {
      const at = (place: number) => record[place] ?? '';
      const row = { ward: at(ward), district: at(district), province: at(province) };
      const { code, candidates, how } = resolver.resolve(row);
      const whole = header.map((_, place) => at(place));
      return [...whole, ...record.slice(header.length), code, candidates.join('|'), how];
    });
    process.stdout.write(
      [[...header, 'code', 'candidates', 'how'], ...lines]
        .map((line) => `${line.map(quoted).join(',')}\n`)
        .join(''),
    );
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** Headings of the three columns, and what Vietnamese files call them, folded. */
const HEADINGS: readonly (readonly string[])[] = [
  [
    'ward',
    'xa',
    'phuong',
    'xa/phuong',
    'phuong/xa',
    'xa, phuong',
    'phuong, xa',
    'xa, phuong, thi tran',
  ],
  ['district', 'huyen', 'quan', 'quan/huyen', 'huyen/quan', 'quan, huyen', 'huyen, quan'],
  ['province', 'tinh', 'thanh pho', 'tinh/thanh pho', 'tinh, thanh pho', 'tinh/tp'],
];

/** Where the three columns stand, in any order, among others. */
function placesOf(header: readonly string[]): [number, number, number] {
  const headings = header.map((text) => fold(text));
  const places = HEADINGS.map((names) => headings.findIndex((each) => names.includes(each)));
  const missing = HEADINGS.flatMap(([name = ''], at) => (places[at] === -1 ? [name] : []));
  if (missing.length > 0)
    throw new Error(
      `Tệp thiếu cột ${missing.join(', ')}. Dòng đầu phải có các cột ward, district, province; đang có: ${header.join(', ') || 'không có gì'}.`,
    );
  return places as [number, number, number];
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

main();
