import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { parseCsv, parseCsvObjects } from '../office/csv/parse-csv';
import { readWorkbook } from '../office/excel/read-workbook';
import { fold } from '../platform/text/fold';
import { readConversionTable } from './conversion-table';
import { tableCells } from './conversion-workbook';
import { readCorrections, readRoundFolder } from './round-files';
import { planFromTable } from './round-plan';

const root = join(__dirname, '..', '..');
const data = join(root, '..', 'shared', 'data', 'units');
const reference = join(root, 'reference');
const whereDataIs = existsSync(data) ? describe : describe.skip;
const csv = (file: string) => readFileSync(join(data, file), 'utf8');

whereDataIs('the published conversion table (needs ../shared/data/units)', () => {
  const cells = () => parseCsv(csv('nso_conversion_table_as_published.csv'));
  const corrections = () => readCorrections(join(reference, 'conversion-table', 'corrections.csv'));

  it('is read as printed, with what it leaves unsaid refused', () => {
    const table = readConversionTable(cells());
    expect(table.rows).toHaveLength(10_607);
    const refusals = table.rows.filter(({ verdict }) => verdict === 'refused');
    const reasons: Record<string, number> = {};
    for (const { reason } of refusals) reasons[reason!] = (reasons[reason!] ?? 0) + 1;
    expect(reasons).toEqual({
      'unknown-note': 3,
      'kind-missing': 2,
      'area-without-code': 1,
      'old-code-has-two-names': 8,
    });
  });

  it('agrees, corrected, with the checked mapping pair for pair', () => {
    const table = readConversionTable(cells(), corrections());
    expect(table.counts).toEqual({
      blank: 0,
      header: 2,
      province: 34,
      passage: 10_570,
      refused: 1,
    });
    const columns = [
      'old_code',
      'old_district_code',
      'old_province_code',
      'new_code',
      'new_name',
      'relation',
      'source_row',
    ] as const;
    const expected = parseCsvObjects(csv('old_to_new.csv'), columns)
      .filter((row) => row.source_row !== '' && row.relation !== 'unsettled_area')
      .map((row) =>
        [
          row.source_row,
          row.old_code || row.old_district_code,
          row.old_province_code,
          row.new_code,
          fold(row.new_name),
          row.relation,
        ].join(' '),
      );
    const read = table.passages.map((each) =>
      [
        each.row,
        each.oldUnit.code,
        each.oldProvince.code,
        each.newUnit.code,
        fold(each.newUnit.name),
        each.relation,
      ].join(' '),
    );
    expect(read.sort()).toEqual(expected.sort());
    expect(new Set(table.passages.map(({ newUnit }) => newUnit.code)).size).toBe(3_321);
    const old = table.passages.filter(({ oldUnit }) => oldUnit.level === 'commune');
    expect(new Set(old.map(({ oldUnit }) => oldUnit.code)).size).toBe(10_035);
  });

  it('reads the same from a workbook whose second sheet has a space behind its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'conversion-table-'));
    try {
      const file = join(folder, 'table.xlsx');
      const workbook = new Workbook();
      workbook.addWorksheet('Tổng hợp').addRow(['Bảng chuyển đổi mã số đơn vị hành chính']);
      workbook.addWorksheet('Tổng hợp_không merge ').addRows(cells());
      await workbook.xlsx.writeFile(file);
      const read = tableCells(await readWorkbook(file));
      expect(readConversionTable(read, corrections())).toEqual(
        readConversionTable(cells(), corrections()),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives the same Quảng Ninh as the reference folder', () => {
    const folder = readRoundFolder(join(reference, 'rounds', 'quang-ninh-2025'));
    const plan = planFromTable(folder, readConversionTable(cells(), corrections()));
    expect(plan.districts).toEqual(folder.districts);
    expect(plan.oldUnits).toEqual(folder.oldUnits);
    const byCode = <T extends { code: string }>(rows: T[]) =>
      [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(byCode(plan.newUnits)).toEqual(byCode(folder.newUnits));
    const pairs = ({ succession }: typeof plan) =>
      succession.map((each) => `${each.old.code}>${each.newCode} ${each.relation}`).sort();
    expect(pairs(plan)).toEqual(pairs(folder));
  });
});

describe('the reference folder of Quảng Ninh 2025', () => {
  const plan = readRoundFolder(join(reference, 'rounds', 'quang-ninh-2025'));

  it('has the counts of Resolution 1679/NQ-UBTVQH15', () => {
    expect(plan.oldUnits).toHaveLength(171);
    expect(plan.districts).toHaveLength(13);
    expect(plan.succession).toHaveLength(184);
    const kinds = plan.newUnits.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect([count('commune'), count('ward'), count('special_zone')]).toEqual([22, 30, 2]);
  });

  it('gives every old unit a way on and every new unit an origin', () => {
    const olds = new Set(plan.succession.map(({ old }) => old.code));
    const news = new Set(plan.succession.map(({ newCode }) => newCode));
    expect(plan.oldUnits.filter(({ code }) => !olds.has(code))).toEqual([]);
    expect(plan.newUnits.filter(({ code }) => !news.has(code))).toEqual([]);
  });

  it('keeps the order of the resolution', () => {
    expect(plan.newUnits[0]!.name).toBe('Xã Quảng La');
    expect(plan.newUnits[52]!.name).toBe('Đặc khu Cô Tô');
    expect(plan.newUnits[53]!.name).toBe('Xã Cái Chiên');
  });
});
