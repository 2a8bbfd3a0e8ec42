import { expect } from '@playwright/test';
import { expectAccessible, test } from '../browser-test';

/** Those who only look. */
export function reading(): void {
  test('a viewer reads everything in either language and is offered nothing to do', async ({
    signIn,
  }) => {
    const officer = await signIn('xem');
    const { page } = officer;
    const main = page.getByRole('main');
    await officer.open('Bàn giao', 'Bàn giao, tiếp nhận');
    await expect(officer.row(/Phường Cao Thắng/)).toContainText('4/4');
    await expect(main.getByText(/^Nhập (tệp|từ)/)).toHaveCount(0);
    await expect(main.getByRole('button', { name: 'Không phát sinh' })).toHaveCount(0);
    await main.getByRole('link', { name: 'Hồ sơ, tài liệu lưu trữ, Phường Cao Thắng' }).click();
    await main.getByRole('checkbox').nth(1).check();
    await expect(main.getByText('Đã chọn 1 dòng')).toBeVisible();
    await expect(main.getByRole('button', { name: /iếp nhận|chênh lệch|bàn giao/ })).toHaveCount(0);
    await officer.open('Vận hành thử', 'Vận hành thử nghiệm');
    await expect(main.getByText('Chưa bắt đầu').first()).toBeVisible();
    await expect(main.getByRole('button', { name: /Bắt đầu/ })).toHaveCount(0);
    await main.getByRole('link', { name: 'Phường Hà Lầm' }).click();
    await expect(main.getByText('Chưa đánh giá').first()).toBeVisible();
    await expect(main.getByRole('button', { name: 'Đạt', exact: true })).toHaveCount(0);
    await officer.open('Thủ tục hành chính');
    await expect(main.getByText(/^16\.416 cặp = /)).toBeVisible();
    await expect(main.getByRole('button', { name: /Bắt đầu|Kiểm tra lại/ })).toHaveCount(0);
    await officer.open('Mức độ sẵn sàng');
    await expect(officer.row('Phường Hà Lầm, mở phiếu đánh giá')).toBeVisible();
    await expect(main.getByRole('button', { name: /Tải biểu/ })).toHaveCount(0);

    await page.getByRole('button', { name: 'English' }).click();
    await expect(officer.heading('Readiness')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await expect(officer.heading('Mức độ sẵn sàng')).toBeVisible();
  });
}
