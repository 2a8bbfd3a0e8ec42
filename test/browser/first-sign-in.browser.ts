import { expect } from '@playwright/test';
import { expectAccessible, needsBrowser, test } from './browser-test';
import { telephoneWith } from '../support/second-factor';
import type { RunningServer } from '../support/running-server';

needsBrowser();

const PASSWORD = 'câu mật khẩu đủ dài';

/** The one-time token as the server prints it at its first start. */
async function setUpToken(server: RunningServer): Promise<string> {
  const found = () => /^ +([\w-]{40,})$/m.exec(server.output())?.[1];
  await expect.poll(found).toBeTruthy();
  return found()!;
}

test('the first administrator sets the product up and signs in', async ({ page, emptyServer }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });

  await page.goto(emptyServer.url);
  await expect(page.getByRole('heading', { name: 'Thiết lập lần đầu' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Mã thiết lập').fill(await setUpToken(emptyServer));
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hòa');
  await page.getByLabel('Tên đăng nhập').fill('hoa');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click();

  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Tên đăng nhập').fill('hoa');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu này');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Chưa đăng nhập được')).toBeVisible();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();

  await expect(page.getByRole('heading', { name: 'Cài xác thực hai lớp' })).toBeVisible();
  const secret = (await page.locator('.factor-secret').textContent())!.replaceAll(' ', '');
  await expectAccessible(page);
  const telephone = telephoneWith(secret);
  await page.getByLabel('Mã xác thực').fill(telephone.code());
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.locator('.recovery-codes li')).toHaveCount(10);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đã lưu, tiếp tục' }).click();

  await expect(page.getByText('Chưa có đợt sắp xếp nào')).toBeVisible();
  await expectAccessible(page);
  expect(violations).toEqual([]);
});
