import { expect } from '@playwright/test';
import { expectGoodOnAllScreens, test } from '../browser-test';
import { Officer } from '../officer';

/** Before anything is done. */
export function firstLook(): void {
  test('somebody without a mouse signs in and sees 54 units of which nothing is known yet', async ({
    browser,
    demonstration,
  }) => {
    const officer = await Officer.at(browser);
    const { page } = officer;
    await page.goto(demonstration.url);
    await officer.tabTo(page.getByLabel('Tên đăng nhập'));
    await page.keyboard.type('tinh');
    await officer.tabTo(page.getByLabel('Mật khẩu', { exact: true }));
    await page.keyboard.type(demonstration.password);
    await page.keyboard.press('Enter');

    await expect(officer.heading('Tổng quan')).toBeVisible();
    const units = page.getByRole('region', { name: 'Toàn cảnh các xã, phường, đặc khu' });
    await expect(units.getByRole('listitem')).toHaveCount(54);
    await expect(units.getByRole('listitem').filter({ hasText: 'Đỏ' })).toHaveCount(54);
    await expect(page.getByRole('link', { name: /Đơn vị đủ điều kiện/ })).toContainText('0/54');
    const chart = page.getByRole('img', { name: /Tiến độ bàn giao theo đơn vị/ });
    await expect(chart.getByText('Đặc khu Vân Đồn')).toBeAttached();
    await expectGoodOnAllScreens(page);

    await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
    await expect(officer.row('Phường Hà Lầm')).toContainText('0/0');
    officer.expectQuiet();
    await page.context().close();
  });
}
