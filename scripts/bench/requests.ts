import fs from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { RequestView } from '../../src/requests/requests.schema';
import { waitForJob } from '../demo/wait-for-job';
import { asked } from '../support/talk';
import { ratio } from './handover/timing';
import { seconds, withServer, type BenchServer } from './workbooks';

const UNITS = Number(process.env.BENCH_UNITS ?? '168');
const ROWS = 100;
/** Merged so often; the middle time counts. */
const TIMES = 3;
const HEADINGS = [
  ...['STT', 'Đơn vị', 'Nội dung', 'Số hồ sơ tiếp nhận', 'Số hồ sơ đã trả', 'Số hồ sơ quá hạn'],
  ...['Tổng số cán bộ', 'Ghi chú', 'Còn lại'],
];

/**
 * Answers of many units, a hundred rows each, merged into the form: from the order over HTTP to the file ready to be
 * fetched (SQLite), beside the time in which ExcelJS writes the same result.
 */
export async function run() {
  return withServer(async (server) => {
    const request = await answeredRequest(server);
    const { talk, folder } = server;
    const took: number[] = [];
    const plain: number[] = [];
    const result = path.join(folder, 'result.xlsx');
    for (let at = 0; at < TIMES; at += 1) {
      const { version } = await asked<RequestView>(talk, 'GET', `data-requests/${request.id}`);
      took.push(
        await seconds(async () => {
          const { jobId } = await asked<{ jobId: string }>(
            ...([talk, 'POST', `data-requests/${request.id}/merging`, {}] as const),
            { 'if-match': `"${version}"` },
          );
          const { rows } = await waitForJob(talk, jobId);
          if (rows !== UNITS * ROWS) throw new Error(`${String(rows)} rows merged`);
        }),
      );
      const merged = await asked<Buffer>(talk, 'GET', `data-requests/${request.id}/merged`);
      const book = new Workbook();
      await book.xlsx.load(merged as never);
      plain.push(await seconds(() => book.xlsx.writeFile(result)));
    }
    const [merging, writing] = [middle(took), middle(plain)];
    return {
      name: `${UNITS} answers of ${ROWS} rows merged into the form, order to finished file (SQLite)`,
      measured: {
        ...{ seconds: merging, rows: UNITS * ROWS, timesExceljs: ratio(merging, writing) },
        bytes: fs.statSync(result).size,
      },
      reference: { exceljsWritesTheResult: writing, goal: 1.5 },
    };
  });
}

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** A request sent to so many units, all of them with an answer that counts. */
async function answeredRequest({ talk, roundId }: BenchServer): Promise<RequestView> {
  const form = new FormData();
  form.set('title', 'Báo cáo để đo');
  form.set('dueAt', '2099-07-01T09:00:00.000Z');
  form.set('file', new Blob([new Uint8Array(await formBytes())]), 'bieu.xlsx');
  const made = await asked<RequestView>(talk, 'POST', `rounds/${roundId}/data-requests`, form);
  const unitsOf = (side: 'old' | 'new') =>
    asked<{ id: string }[]>(talk, 'GET', `rounds/${roundId}/units?side=${side}`);
  // A unit that goes on as it is ends nothing, so it is not asked as an old one.
  const staying = new Set((await unitsOf('new')).map(({ id }) => id));
  const ending = (await unitsOf('old')).filter(({ id }) => !staying.has(id));
  const unitIds = ending.slice(0, UNITS).map(({ id }) => id);
  if (unitIds.length < UNITS) throw new Error(`the round has ${unitIds.length} old units only`);
  const request = await asked<RequestView>(
    ...([talk, 'POST', `data-requests/${made.id}/sending`, { side: 'old', unitIds }] as const),
    { 'if-match': `"${made.version}"` },
  );
  const keys = request.layout.columns.filter(({ role }) => role === 'fill');
  for (const [at, unitId] of unitIds.entries()) {
    const rows = Array.from({ length: ROWS }, (_, row) =>
      Object.fromEntries(
        keys.map(({ key, type }) => [key, type === 'number' ? at * ROWS + row : `Mục ${row + 1}`]),
      ),
    );
    await asked(talk, 'POST', `data-requests/${request.id}/units/${unitId}/rows`, { rows });
  }
  return asked<RequestView>(talk, 'GET', `data-requests/${request.id}`);
}

/** A form as a ministry sends it: title, header with borders, a row with a formula, sums, a signature. */
async function formBytes(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Biểu 01');
  sheet.getCell('A1').value = 'BIỂU 01: BÁO CÁO NHANH';
  sheet.getRow(3).values = HEADINGS;
  const thin = { style: 'thin' as const };
  for (const row of [3, 4, 5])
    for (let column = 1; column <= HEADINGS.length; column += 1)
      sheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
  for (const row of [4, 5]) {
    for (const column of [4, 5, 6, 7]) sheet.getCell(row, column).numFmt = '#,##0';
    sheet.getCell(row, 9).value = { formula: `D${row}-E${row}`, result: 0 };
  }
  sheet.getCell('B6').value = 'Tổng cộng';
  for (const letter of ['D', 'E', 'F', 'G', 'I'])
    sheet.getCell(`${letter}6`).value = { formula: `SUM(${letter}4:${letter}5)`, result: 0 };
  sheet.getCell('F8').value = 'NGƯỜI LẬP BIỂU';
  return Buffer.from(await book.xlsx.writeBuffer());
}
