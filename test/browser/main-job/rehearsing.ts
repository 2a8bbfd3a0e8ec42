import { expect, type Locator } from '@playwright/test';
import { DIALOG, expectGoodOnAllScreens, test } from '../browser-test';
import type { Officer } from '../officer';

const answers = (officer: Officer, code: string): Locator =>
  officer.page.getByRole('group', { name: `Đơn vị tự đánh giá nội dung ${code}`, exact: true });

/** The checklist of the trial operation. */
export function rehearsing(): void {
  test('two officers tick the same checklist; the later one chooses between the two answers', async ({
    signIn,
  }) => {
    const commune = await signIn('xa-06676');
    await commune.page.getByRole('link', { name: /Vận hành thử: đánh giá/ }).click();
    await commune.page.getByRole('button', { name: 'Bắt đầu vận hành thử: Phường Hà Lầm' }).click();
    await expect(commune.heading('Phường Hà Lầm')).toBeVisible();
    const met = answers(commune, 'A1').getByRole('button', { name: 'Đạt', exact: true });
    await met.click();
    await expect(met).toHaveAttribute('aria-pressed', 'true');
    await expect(commune.page.getByText(/Đã tự đánh giá 1\/\d+/)).toBeVisible();
    await expectGoodOnAllScreens(commune.page);

    const leader = await signIn('ld-06676');
    await leader.page.goto(commune.page.url());
    await expect(answers(leader, 'A2')).toBeVisible();

    await answers(commune, 'A2').getByRole('button', { name: 'Không đạt' }).click();
    await commune.page.getByRole('button', { name: 'Ghi chú, ngày A2' }).click();
    await commune.page.getByLabel('Ghi chú', { exact: true }).fill('Chưa có quyết định.');
    await commune.page.getByRole('button', { name: 'Lưu' }).click();
    await expect(commune.page.getByText('Chưa có quyết định.')).toBeVisible();

    leader.expects(409, /\/assessments\/A2/);
    await answers(leader, 'A2').getByRole('button', { name: 'Đạt', exact: true }).click();
    const conflict = leader.page.getByRole('dialog', { name: /A2 vừa được người khác sửa/ });
    await expect(conflict).toContainText('Chưa có quyết định.');
    await expect(conflict).toContainText('Cán bộ Phường Hà Lầm (dữ liệu mẫu)');
    await expectGoodOnAllScreens(leader.page, DIALOG);
    await conflict.getByRole('button', { name: 'Giữ nội dung trên hệ thống' }).click();
    await expect(answers(leader, 'A2').getByRole('button', { name: 'Không đạt' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
}
