import { Workbook } from 'exceljs';

const DAY_MS = 86_400_000;

/** All 366 days of a leap year, as `YYYY-MM-DD`. */
export const everyDay = (): string[] =>
  Array.from({ length: 366 }, (_, at) =>
    new Date(Date.UTC(2028, 0, 1) + at * DAY_MS).toISOString().slice(0, 10),
  );

/** A list of unfinished work (E1) with one deadline a row: odd rows as Excel's dates, even ones as `dd/MM/yyyy`. */
export async function workWithDeadlines(days: string[]): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Công việc');
  sheet.addRow(['STT', 'Nội dung công việc', 'Thời hạn']);
  days.forEach((day, at) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const typed = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
    const row = sheet.addRow([
      at + 1,
      `Việc của ngày ${day}`,
      at % 2 ? typed : new Date(Date.UTC(year, month - 1, date)),
    ]);
    row.getCell(3).numFmt = at % 2 ? '@' : 'dd/mm/yyyy';
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
