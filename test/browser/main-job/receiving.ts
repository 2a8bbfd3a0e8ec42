import { expect } from '@playwright/test';
import { DIALOG, expectGoodOnAllScreens, test } from '../browser-test';

/** The new unit takes over what is meant for it. */
export function receiving(): void {
  test('a commune officer accepts one list, disputes a row of another, and is kept out of other units', async ({
    signIn,
  }) => {
    const province = await signIn('tinh');
    await province.open('Mức độ sẵn sàng');
    await province.page.getByRole('link', { name: 'Phường Cao Xanh, mở phiếu đánh giá' }).click();
    // The page before says it of the whole province too.
    await expect(province.heading('Phiếu đánh giá mức độ sẵn sàng: Phường Cao Xanh')).toBeVisible();
    await expect(province.page.getByText('Đỏ – Chưa đủ điều kiện')).toBeVisible();

    const officer = await signIn('xa-06676');
    const { page } = officer;
    const tasks = page.getByRole('region', { name: 'Phường Hà Lầm' });
    await expect(tasks.getByText('Chưa thực hiện')).toHaveCount(3);
    await expectGoodOnAllScreens(page);
    await tasks.getByRole('link', { name: /tiếp nhận các danh sách gửi đến/ }).click();
    const giver = 'Ủy ban nhân dân phường Cao Thắng';
    await expect(page.getByRole('row', { name: new RegExp(giver) })).toHaveCount(4);
    await expectGoodOnAllScreens(page);

    await page
      .getByRole('link', { name: `Tài sản cố định khác, công cụ, dụng cụ, ${giver}` })
      .click();
    const balance = page.getByRole('table', { name: 'Bảng đối chiếu bàn giao' });
    await expect(balance).toBeVisible();
    await expectGoodOnAllScreens(page);
    await page.getByRole('button', { name: 'Tiếp nhận tất cả dòng chưa tiếp nhận' }).click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText('không thay chữ ký trên biên bản');
    await question.getByRole('button', { name: /Xác nhận tiếp nhận \d+ dòng/ }).click();
    await expect(page.getByText('Đã tiếp nhận xong', { exact: true })).toBeVisible();
    await expect(balance.getByRole('row', { name: /Số dòng/ })).toHaveText(
      /^Số dòng(\d+)=\1\+0\+0\+0$/,
    );

    await page.getByRole('link', { name: 'Bàn giao, tiếp nhận' }).click();
    await page.getByRole('link', { name: 'Danh sách gửi đến', exact: true }).click();
    await page.getByRole('link', { name: `Hồ sơ, tài liệu lưu trữ, ${giver}` }).click();
    const items = page.getByRole('region', { name: 'Các dòng trong danh sách' });
    await items.getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: 'Ghi chênh lệch', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi chênh lệch cho 1 dòng' });
    await dialog.getByRole('button', { name: 'Ghi chênh lệch' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Nội dung chênh lệch');
    await expectGoodOnAllScreens(page, DIALOG);
    await dialog.getByRole('radio', { name: 'Sai thông tin' }).check();
    await dialog.getByLabel('Nội dung chênh lệch').fill('Số trang trên mục lục khác với hồ sơ.');
    await dialog.getByRole('button', { name: 'Ghi chênh lệch' }).click();
    await expect(dialog).toBeHidden();
    const disputed = items.getByRole('row').filter({ hasText: 'Chưa thống nhất' });
    await expect(disputed).toContainText('Số trang trên mục lục khác với hồ sơ.');

    officer.expects(404, /\/readiness\//);
    await page.goto(province.page.url());
    await expect(page.getByText(/anh\/chị chưa được phân quyền/)).toBeVisible();
    await expectGoodOnAllScreens(page);
  });
}
