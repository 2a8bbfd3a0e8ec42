import { stream } from 'exceljs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { defaultReadLimits } from '../../src/office/excel/read-limits';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import type { TableColumn, TableRow } from '../../src/office/excel/table';
import { writeTable } from '../../src/office/excel/write-workbook';
import { ZipArchive } from '../../src/office/excel/zip-archive';

const rowCount = 100_000;
const sheetPath = 'xl/worksheets/sheet1.xml';

/**
 * Reads a made list of 100,000 rows × 12 columns.
 *
 * @returns `measured` seconds of our reader, thread and hand-over included; `reference` seconds of
 *   ExcelJS's streaming reader, of inflating with a bare XML parse, and of inflating alone
 */
export async function run(): Promise<{
  name: string;
  measured: { seconds: number; rows: number };
  reference: { exceljsStream: number; inflateAndParse: number; inflate: number; write: number };
}> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-excel-'));
  const path = join(folder, 'list.xlsx');
  try {
    const write = await seconds(() => writeTable(path, { sheets: [made()] }));
    let rows = 0;
    const measured = await seconds(async () => {
      rows = (await readWorkbook(path)).sheets[0]!.rows.length;
    });
    return {
      name: `read ${rowCount} × ${columns.length} cells of .xlsx`,
      measured: { seconds: measured, rows },
      reference: {
        exceljsStream: await seconds(() => readWithExcelJs(path)),
        inflateAndParse: await seconds(() => inflateAndParse(path)),
        inflate: await seconds(() => inflate(path)),
        write,
      },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const columns: TableColumn[] = [
  { header: 'STT', key: 'no', width: 6, kind: 'number' },
  { header: 'Họ và tên', key: 'name', width: 28, kind: 'text' },
  { header: 'Ngày sinh', key: 'born', width: 12, kind: 'day' },
  { header: 'Số định danh', key: 'code', width: 14, kind: 'text' },
  { header: 'Chức vụ', key: 'post', width: 20, kind: 'text' },
  { header: 'Đơn vị', key: 'unit', width: 24, kind: 'text' },
  { header: 'Hệ số', key: 'factor', width: 8, kind: 'number' },
  { header: 'Tiền lương', key: 'salary', width: 14, kind: 'money' },
  { header: 'Ngày tuyển dụng', key: 'hired', width: 12, kind: 'day' },
  { header: 'Tỷ lệ', key: 'share', width: 8, kind: 'percent' },
  { header: 'Trình độ', key: 'degree', width: 14, kind: 'text' },
  { header: 'Ghi chú', key: 'note', width: 20, kind: 'text' },
];

function made() {
  return { name: 'Danh sách', title: ['Danh sách'], columns, rows: madeRows() };
}

function* madeRows(): Generator<TableRow> {
  for (let no = 1; no <= rowCount; no++) {
    yield {
      no,
      name: `Nguyễn Thị Ánh ${no}`,
      born: `19${60 + (no % 40)}-0${1 + (no % 9)}-1${no % 10}`,
      code: String(no).padStart(12, '0'),
      post: no % 7 === 0 ? 'Phó Chủ tịch' : 'Chuyên viên',
      unit: `Phường Hà Lầm ${no % 171}`,
      factor: 2.34 + (no % 9) * 0.33,
      salary: 4_000_000 + (no % 500) * 10_000,
      hired: `20${10 + (no % 15)}-0${1 + (no % 9)}-01`,
      share: (no % 100) / 100,
      degree: no % 3 === 0 ? 'Thạc sĩ' : 'Đại học',
      note: no % 11 === 0 ? 'Biệt phái' : null,
    };
  }
}

async function readWithExcelJs(path: string): Promise<void> {
  for await (const sheet of new stream.xlsx.WorkbookReader(path, {})) {
    for await (const row of sheet) void row;
  }
}

async function inflateAndParse(path: string): Promise<void> {
  const archive = await ZipArchive.open(path, defaultReadLimits);
  const parser = new SaxesParser({ position: false });
  for await (const chunk of archive.read(sheetPath)) parser.write(chunk.toString());
  archive.close();
}

async function inflate(path: string): Promise<void> {
  const archive = await ZipArchive.open(path, defaultReadLimits);
  for await (const chunk of archive.read(sheetPath)) void chunk;
  archive.close();
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 10) / 100;
}
