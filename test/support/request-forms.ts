import { Workbook } from 'exceljs';

/** Headings of the form: five columns to fill between the unit and what the form works out. */
export const FORM_HEADINGS = [
  ...['STT', 'Đơn vị', 'Số hồ sơ tiếp nhận', 'Số hồ sơ đã trả', 'Số hồ sơ quá hạn'],
  ...['Tổng số cán bộ', 'Ghi chú', 'Còn lại'],
];

/** A ministry's form: title, header, two rows to fill with a formula, sums, a signature. */
export async function formBytes(headings = FORM_HEADINGS): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Biểu 01');
  sheet.getCell('A1').value = 'BIỂU 01: BÁO CÁO NHANH';
  sheet.getRow(3).values = headings;
  for (const row of [4, 5]) {
    sheet.getCell(row, 1).value = row - 3;
    sheet.getCell(row, 8).value = { formula: `C${row}-D${row}`, result: 0 };
    sheet.getCell(row, 3).numFmt = '#,##0';
  }
  sheet.getCell('B6').value = 'Tổng cộng';
  for (const letter of ['C', 'D', 'E', 'F', 'H'])
    sheet.getCell(`${letter}6`).value = { formula: `SUM(${letter}4:${letter}5)`, result: 0 };
  sheet.getCell('F8').value = 'NGƯỜI LẬP BIỂU';
  return Buffer.from(await book.xlsx.writeBuffer());
}
