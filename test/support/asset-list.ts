import { Workbook } from 'exceljs';

/** A row of a list of assets (B3) as a test needs it. */
export interface AssetRow {
  name: string;
  quantity?: number | string;
  /** As the officer wrote it; nothing where the cell stays empty. */
  receiver?: string;
}

/** The bytes of a plain list of assets: one header row, then the rows, from row 2 on. */
export async function assetList(rows: AssetRow[]): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Tài sản');
  sheet.addRow(['STT', 'Tên tài sản', 'Số lượng', 'Đơn vị tiếp nhận']);
  rows.forEach(({ name, quantity, receiver }, index) =>
    sheet.addRow([index + 1, name, quantity ?? 1, receiver]),
  );
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
