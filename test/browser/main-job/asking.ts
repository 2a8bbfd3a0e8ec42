import { expect } from '@playwright/test';
import ExcelJS from 'exceljs';
import { asked, signedIn } from '../../../scripts/support/talk';
import type { RequestView } from '../../../src/requests/requests.schema';
import { FORM_HEADINGS, formBytes } from '../../support/request-forms';
import { expectGoodOnAllScreens, test } from '../browser-test';

const PHONE = { width: 360, height: 740 };
const FIGURES = ['120', '100', '3', '25'];

/** A ministry's form goes to all units and comes back as one table. */
export function asking(): void {
  test('a form of five columns goes to 54 units, is answered on a telephone and merged', async ({
    signIn,
    demonstration,
  }) => {
    const officer = await signIn('tinh');
    const { page } = officer;
    await officer.open('Yêu cầu báo cáo');
    await page.getByRole('tab', { name: 'Yêu cầu báo cáo mới' }).click();
    const file = { name: 'bieu-01.xlsx', mimeType: '', buffer: await formBytes() };
    await page.getByLabel('Biểu mẫu (.xlsx)').setInputFiles(file);
    await page.getByLabel('Tên yêu cầu').fill('Báo cáo nhanh 54 đơn vị');
    await page.getByLabel('Nộp trước ngày').fill('30/06/2025');
    await page.getByRole('button', { name: 'Tiếp tục: kiểm tra biểu' }).click();
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await expect(page.getByText('Đã nộp 0/54 đơn vị')).toBeVisible();

    const commune = await signIn('xa-06676');
    await commune.page.setViewportSize(PHONE);
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    await commune.page.goto(new URL('.', page.url()).href.replace(/\/$/, ''));
    await commune.page.getByRole('link', { name: 'Báo cáo nhanh 54 đơn vị' }).click();
    for (const [at, figure] of FIGURES.entries())
      await commune.page.getByLabel(`${FORM_HEADINGS[at + 2]} *`).fill(figure);
    await commune.page.getByLabel('Ghi chú', { exact: true }).fill('Đủ');
    await commune.page.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
    await expect(commune.page.getByText('Đang dùng')).toBeVisible();
    await expectGoodOnAllScreens(commune.page);

    // The other 53 answer as their own programs might.
    const talk = await signedIn(demonstration.url, 'tinh', demonstration.password);
    const request = await asked<RequestView>(talk, 'GET', `data-requests/${id}`);
    const others = request.units.filter(({ state }) => state === 'missing');
    expect(others).toHaveLength(53);
    for (const { unit } of others)
      await asked(talk, 'POST', `data-requests/${id}/units/${unit.id}/rows`, {
        rows: [{ c3: 10, c4: 9, c5: 0, c6: 20, c7: 'Đủ' }],
      });
    await page.reload();
    await expect(page.getByText('Đã nộp 54/54 đơn vị')).toBeVisible();
    await page.getByRole('button', { name: 'Ghép vào biểu tổng hợp' }).click();
    const link = page.getByRole('link', { name: /Tải biểu tổng hợp/ });
    await expect(link).toBeVisible();
    await expectGoodOnAllScreens(page);
    const arrival = page.waitForEvent('download');
    await link.click();
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await (await arrival).path());
    const sheet = book.getWorksheet('Biểu 01')!;
    expect(sheet.getCell('A57').value).toBe(54);
    expect(sheet.getCell('C58')).toMatchObject({ formula: 'SUM(C4:C57)', result: 120 + 530 });
  });
}
