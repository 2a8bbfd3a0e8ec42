import { expect } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expectGoodOnAllScreens, test } from '../browser-test';

/** What the committee reads. */
export function deciding(): void {
  test('each verdict shows its evidence, and the report is a workbook of 54 rows', async ({
    signIn,
  }) => {
    const officer = await signIn('tinh');
    const { page } = officer;
    await officer.open('Mức độ sẵn sàng');
    const table = page.getByRole('table', { name: /Mức độ sẵn sàng của từng đơn vị/ });
    await expect(table.getByRole('rowheader')).toHaveCount(54);
    await expectGoodOnAllScreens(page);

    await page.getByRole('button', { name: 'Tải biểu tổng hợp Excel' }).click();
    await expect(page.getByText('Biểu tổng hợp đã sẵn sàng.')).toBeVisible();
    const arrival = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải tệp về' }).click();
    const file = await arrival;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await file.path());
    const numbered = workbook.worksheets[0]!.getColumn(1).values.map(Number);
    expect(numbered.filter((each) => each > 0)).toEqual(
      Array.from({ length: 54 }, (_, i) => i + 1),
    );

    await page.getByRole('link', { name: 'Phường Hà Lầm, mở phiếu đánh giá' }).click();
    await expect(officer.heading('Phiếu đánh giá mức độ sẵn sàng: Phường Hà Lầm')).toBeVisible();
    await expect(page.getByText('Đỏ – Chưa đủ điều kiện')).toBeVisible();
    const card = (name: string) => page.getByRole('region', { name });
    await expect(card('Hoàn thành bàn giao')).toContainText(/Kê khai: \d+ mục/);
    await expect(card('Nộp đủ danh sách')).toContainText('Phải nộp: 12 danh sách.Đã nộp: 4.');
    await expect(card('TTHC khớp 100 %')).toContainText('Khớp: 303.Có sai lệch: 1.');
    await expect(card('Không còn vướng mắc chặn')).toContainText('TTHC chưa nộp được: 1.');
    await expectGoodOnAllScreens(page);
  });
}
