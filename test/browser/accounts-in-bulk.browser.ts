import { expect, type Download } from '@playwright/test';
import { Workbook, type Worksheet } from 'exceljs';
import {
  DIALOG,
  expectAccessible,
  expectGoodOnAllScreens,
  needsBrowser,
  test,
} from './browser-test';
import { Officer } from './officer';

needsBrowser();

const PEOPLE = ['Lương Thị Mận', 'Đặng Văn Ổi'];
const TAKEN = 'ld-06676';
const OWN_PASSWORD = 'Rừng thông 47 mùa';
const PASSWORD = /[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/;

/** The template as it was downloaded, with rows filled in as an officer does: names from the lists it offers. */
async function filledIn(download: Download, rows: (place: string) => unknown[][]): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(await download.path());
  const rowWith = (sheet: Worksheet, text: string) => {
    let found = 0;
    sheet.eachRow((row, number) => {
      if (found === 0 && (row.values as unknown[]).includes(text)) found = number;
    });
    return found;
  };
  const catalogue = workbook.getWorksheet('Danh mục')!;
  const first = rowWith(catalogue, 'Cơ quan, đơn vị') + 1;
  const places = (catalogue.getColumn(1).values as (string | undefined)[]).slice(first);
  const place = places.find((name) => name?.startsWith('Ủy ban nhân dân phường Hà Lầm'))!;
  const form = workbook.getWorksheet('Tài khoản')!;
  const top = rowWith(form, 'Vai trò') + 1;
  rows(place).forEach((values, at) =>
    values.forEach((value, column) => {
      if (value !== null) form.getRow(top + at).getCell(column + 1).value = value as string;
    }),
  );
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('a leader makes accounts from the filled-in template and hands out slips that are shown once', async ({
  browser,
  demonstration,
  signIn,
}) => {
  test.setTimeout(120_000);
  const leader = await signIn(TAKEN);
  const { page } = leader;
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('link', { name: 'Tạo từ Excel' }).click();
  await expect(leader.heading('Tạo tài khoản từ Excel')).toBeVisible();
  await expectGoodOnAllScreens(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp mẫu (.xlsx)' }).click();
  const bytes = await filledIn(await download, (place) => [
    [PEOPLE[0], null, place, 'Cán bộ cấp xã'],
    [PEOPLE[1], null, place, 'Cán bộ cấp xã', 'B3'],
    ['Người Trùng Tên', TAKEN, place, 'Cán bộ cấp xã'],
    ['Người Nhầm Vai', null, place, 'Trưởng phòng'],
  ]);
  const send = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Chọn tệp/ }).click();
    const name = 'Tài khoản phường Hà Lầm.xlsx';
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await chooser).setFiles({ name, mimeType, buffer: bytes });
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  };
  await send();
  const sum = page.getByText(/^4 dòng = /);
  await expect(sum).toHaveText('4 dòng = 2 sẽ tạo + 0 đã có + 2 chưa tạo được');
  await expect(leader.row(/Người Trùng Tên/)).toContainText('đã');
  await expect(leader.row(/Người Nhầm Vai/)).toContainText(/[A-Z]\d+: /);
  await expectGoodOnAllScreens(page);
  await page.getByText('Sẽ tạo (2)', { exact: true }).click();
  const row = leader.row(new RegExp(PEOPLE[1]!));
  await expect(row).toContainText('hệ thống đề xuất');
  await expect(row).toContainText('B3');

  // Nothing is written before the button; then who it is is asked again.
  demonstration.letIdentityAge();
  leader.expects(403, /\/api\/accounts/);
  await page.getByRole('button', { name: 'Tạo 2 tài khoản' }).click();
  const question = page.getByRole('dialog', { name: 'Xác nhận người thực hiện' });
  await question.getByRole('textbox', { name: 'Mật khẩu' }).fill(demonstration.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã tạo 2 tài khoản, 0 tài khoản đã có từ trước.')).toBeVisible();
  await expectGoodOnAllScreens(page);

  await page.getByRole('button', { name: 'Cấp mật khẩu và in phiếu cho 2 tài khoản' }).click();
  const sheet = page.getByRole('dialog', { name: 'Phiếu giao 2 tài khoản' });
  const slips = sheet.getByRole('listitem');
  await expect(slips).toHaveCount(2);
  const told = await slips.allInnerTexts();
  PEOPLE.forEach((name, at) => expect(told[at]).toContain(name));
  expect(told.every((slip) => slip.includes(demonstration.url))).toBe(true);
  const passwords = told.map((slip) => PASSWORD.exec(slip)![0]);
  expect(new Set(passwords).size).toBe(2);
  // Neither Escape nor one press loses what cannot be had again.
  await page.keyboard.press('Escape');
  await expect(slips).toHaveCount(2);
  await expectGoodOnAllScreens(page, DIALOG);
  await sheet.getByRole('button', { name: 'Đã in đủ, đóng lại' }).click();
  await expect(sheet.getByText(/không xem lại được các mật khẩu này/)).toBeVisible();
  await expect(slips).toHaveCount(2);
  await sheet.getByRole('button', { name: 'Đã in đủ', exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(PASSWORD)).toHaveCount(0);

  const login = /[a-z]+\.[a-z]+/.exec(told[0]!.split('Tên đăng nhập')[1]!)![0];
  const newcomer = await Officer.at(browser);
  await newcomer.page.goto(demonstration.url);
  await newcomer.page.getByLabel('Tên đăng nhập').fill(login);
  await newcomer.page.getByLabel('Mật khẩu', { exact: true }).fill(passwords[0]!);
  await newcomer.page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(newcomer.heading('Đặt mật khẩu của riêng anh/chị')).toBeVisible();
  await newcomer.page.getByLabel('Mật khẩu hiện tại').fill(passwords[0]!);
  await newcomer.page.getByLabel('Mật khẩu mới').fill(OWN_PASSWORD);
  await newcomer.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(newcomer.heading('Tổng quan')).toBeVisible();
  newcomer.expectQuiet();
  await newcomer.page.context().close();

  // The same file once more makes nobody twice.
  await page.getByRole('link', { name: 'Về trang Tài khoản' }).click();
  await expect(leader.row(new RegExp(PEOPLE[0]!))).toContainText('Đang hoạt động');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tạo từ Excel' }).click();
  await send();
  await expect(sum).toHaveText('4 dòng = 0 sẽ tạo + 2 đã có + 2 chưa tạo được');
  await expect(page.getByRole('button', { name: /^Tạo \d+ tài khoản/ })).toHaveCount(0);
});
