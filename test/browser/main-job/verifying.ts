import { expect } from '@playwright/test';
import { expectGoodOnAllScreens, test } from '../browser-test';
import { numbersIn } from './import-page';

const PAIRS = 54 * 304;

/** Every procedure of every unit against the portal. */
export function verifying(): void {
  test('the procedure check runs to its end; what differs and what cannot be read is told apart', async ({
    signIn,
    demonstration,
  }) => {
    await demonstration.setPortalFaults({
      // Slow enough to be watched on the quickest machine.
      '*': { slowMs: 8 },
      'H49.06676': { missing: ['1.001193'] },
      'H49.06658': { mode: 'html' },
    });
    const officer = await signIn('tinh');
    const { page } = officer;
    await officer.open('Thủ tục hành chính');
    await expect(page.getByText('Chưa có lần kiểm tra nào')).toBeVisible();
    await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
    const progress = page.getByRole('progressbar', { name: /Đang kiểm tra các cặp/ });
    await expect(progress).toBeVisible();
    await expect(page.getByText(/^[\d.]+ trong 16\.416/)).toBeVisible();
    await expect(progress).toBeHidden({ timeout: 45_000 });

    const sum = await page.getByText(/^16\.416 cặp = /).innerText();
    expect(numbersIn(sum)).toEqual([PAIRS, PAIRS - 1 - 304, 1, 304]);
    await expectGoodOnAllScreens(page);
    await page.getByRole('button', { name: 'Phường Cao Xanh' }).click();
    await expect(page.getByText('1–50 trong 304 dòng')).toBeVisible();
    await expect(officer.row(/1\.001193/)).toContainText('Chưa kiểm tra được');
    await page.getByLabel('Lọc theo đơn vị').selectOption('Phường Hà Lầm');
    await page.getByLabel('Lọc theo kết quả').selectOption('Có sai lệch');
    await expect(page.getByText('1–1 trong 1 dòng')).toBeVisible();
    await expect(officer.row(/1\.001193/)).toContainText('Có sai lệch');
  });
}
