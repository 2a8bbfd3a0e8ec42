import { expect, type Page } from '@playwright/test';
import { asked, signedIn } from '../../scripts/support/talk';
import { paths } from '../../web/src/components/paths';
import type { Demonstration } from './demonstration';
import { expectAccessible, needsBrowser, test } from './browser-test';

needsBrowser();

const LIST = 'B3-phuong-cao-thang.xlsx';
const NO_LINE = /Mất kết nối với máy chủ/;

async function importPage(page: Page, { url, password }: Demonstration): Promise<string> {
  const talk = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(talk, 'GET', 'rounds');
  const side = `rounds/${round!.id}/units?side=old`;
  const units = await asked<{ code: string; organisationId: string }[]>(talk, 'GET', side);
  const giver = units.find(({ code }) => code === '06676')!.organisationId;
  await page.goto(url + paths.importFile(round!.code, { giver, type: 'B3' }));
  return round!.code;
}

/** Lets a request hang until the test says so, or the page gives it up. */
async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  return async () => {
    release();
    await page.unroute(address);
  };
}

test('a file that cannot be taken is told before it is sent', async ({ demonstration, signIn }) => {
  const { page } = await signIn('tinh');
  await importPage(page, demonstration);
  const choose = page.locator('#workbook');
  await choose.setInputFiles({
    name: 'IMG_0001.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.of(1),
  });
  await expect(page.getByText(/Tệp này không phải bảng tính/)).toBeVisible();
  await choose.setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.alloc(0) });
  await expect(page.getByText(/Tệp rỗng \(0 byte\)/)).toBeVisible();
  await choose.setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.alloc(21 << 20) });
  await expect(page.getByText(/Tệp lớn 21 MB, hệ thống nhận tối đa 20 MB/)).toBeVisible();
  await expectAccessible(page);
});

test('sending is stopped, tried without a line, and then done once', async ({
  demonstration,
  signIn,
}) => {
  const officer = await signIn('tinh');
  const { page } = officer;
  officer.expectsNoLine();
  await importPage(page, demonstration);
  await page.locator('#workbook').setInputFiles(demonstration.workbook('06676', LIST));
  const check = page.getByRole('button', { name: 'Kiểm tra tệp' });
  const letGo = await hold(page, '**/imports');
  await check.click();
  await page.getByRole('button', { name: 'Dừng gửi' }).click();
  const trouble = page.locator('.form-trouble');
  await expect(trouble).toContainText('Đã dừng gửi');
  await expect(trouble).toBeFocused();
  await letGo();

  await page.context().setOffline(true);
  await check.click();
  await expect(trouble).toContainText(NO_LINE);
  await expect(page.locator('.frame-line')).toContainText(NO_LINE);
  await page.context().setOffline(false);
  await expect(page.locator('.frame-line')).not.toContainText(NO_LINE);
  await check.click();
  await expect(page.getByText('Đã nhận ra bảng')).toBeVisible();

  await page.context().setOffline(true);
  const apply = page.getByRole('button', { name: /Nhập \d+ dòng hợp lệ/ });
  await apply.click();
  await expect(trouble).toContainText(NO_LINE);
  await page.context().setOffline(false);
  await apply.click();
  await expect(page.getByText(/Đã nhập \d+ dòng vào/)).toBeVisible();
});

test('whose session ends while a file is sent signs in and finds the page again', async ({
  demonstration,
  signIn,
}) => {
  const officer = await signIn('tinh');
  const { page } = officer;
  officer.expects(401, /\/imports$/);
  await importPage(page, demonstration);
  await page.locator('#workbook').setInputFiles(demonstration.workbook('06676', LIST));
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await expect(page.getByText(/Đã hết thời gian đăng nhập/)).toBeVisible();
  await page.getByLabel('Tên đăng nhập').fill('tinh');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demonstration.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(officer.heading('Nhập từ Excel')).toBeVisible();
  await expect(page.locator('#list-type')).toHaveValue('B3');
});
