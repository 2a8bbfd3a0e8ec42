import { expect, type Page } from '@playwright/test';
import { asked, signedIn } from '../../scripts/support/talk';
import type { ItemView } from '../../src/handover/handover.schema';
import { qrCode } from '../../src/office/papers/qr-code';
import type { Page as Rows } from '../../src/platform/http/paging';
import { assetList } from '../support/asset-list';
import { applyPlan, planList } from '../support/imports';
import type { PlacedUnit } from '../support/province';
import { DIALOG, expectGoodOnAllScreens, needsBrowser, test } from './browser-test';
import type { Demonstration } from './demonstration';
import { Officer } from './officer';

needsBrowser();
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const OFFICER = 'xa-06676';
const GIVER = 'cu-06676';
const NAMES = ['Máy tính để bàn', 'Máy in', 'Tủ sắt', 'Ghế xoay', 'Quạt trần'];

/** A list of assets of the old ward, brought in beforehand; the journey is about what follows. */
async function listOf({ url, password }: Demonstration) {
  const officer = await signedIn(url, GIVER, password);
  const [round] = await asked<{ id: string; code: string }[]>(officer, 'GET', 'rounds');
  const units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${round!.id}/units?side=old`);
  const giverOrganisationId = units.find(({ code }) => code === '06676')!.organisationId;
  const plan = await planList(officer, round!.id, {
    bytes: await assetList(NAMES.map((name) => ({ name }))),
    ...{ name: 'tài sản.xlsx', listType: 'B3', giverOrganisationId },
  });
  const { body } = await applyPlan(officer, plan);
  const listId = body.listId!;
  const items = await asked<Rows<ItemView>>(officer, 'GET', `handover/lists/${listId}/items`);
  return { address: `${url}/${round!.code}/ban-giao/danh-sach/${listId}`, items: items.rows };
}

/** Everything that is pressed in a storeroom is large enough for a thumb. */
async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page
    .locator('.big-button:visible, .count-row:visible, .count-find input[type=text]:visible')
    .evaluateAll(
      (all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44).length,
    );
  expect(small).toBe(0);
}

test('counts with a telephone in a storeroom, then accepts the whole list in one act', async ({
  ownDemonstration,
  browser,
}) => {
  const { address, items } = await listOf(ownDemonstration);
  const officer = await Officer.at(browser);
  await officer.signIn(ownDemonstration, OFFICER);
  const { page } = officer;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  const evidence = page.getByRole('region', { name: 'Tài liệu minh chứng' });
  await expect(evidence.getByText('Chưa có tài liệu nào.')).toBeVisible();
  await page.getByRole('button', { name: 'Mở đợt kiểm kê' }).click();
  const opening = page.getByRole('dialog', { name: 'Mở đợt kiểm kê' });
  await opening.getByLabel('Kiểm kê của').selectOption({ index: 0 });
  await opening.getByRole('button', { name: 'Bắt đầu kiểm kê' }).click();
  await expect(page.getByText('Đã kiểm 0 trên 5 dòng')).toBeVisible();
  await expectLargeTargets(page);
  await expectGoodOnAllScreens(page);
  await page.setViewportSize({ width: 360, height: 740 });

  // Typed and answered by keyboard.
  const code = page.getByLabel('Mã dòng, mã tài sản hoặc tên');
  await code.fill(items[0]!.rowCode);
  await code.press('Enter');
  await expect(page.getByRole('heading', { name: items[0]!.name })).toBeFocused();
  await expectLargeTargets(page);
  await page.screenshot({ path: 'test-results/counting-card-360.png', fullPage: true });
  await officer.tabTo(page.getByRole('button', { name: '✓ Có' }));
  await page.keyboard.press('Enter');
  await expect(code).toBeFocused();
  await expect(page.getByText('Đã gửi hết')).toBeVisible();
  await expect(page.getByText('Đã kiểm 1 trên 5 dòng')).toBeVisible();

  // A label is scanned: the reader of codes runs here, under the policy of the page.
  const label = { name: 'nhan.png', mimeType: 'image/png' };
  const chooser = page.getByLabel('Quét mã').and(page.locator('input'));
  await chooser.setInputFiles({ ...label, buffer: await qrCode(items[1]!.rowCode) });
  await expect(page.getByRole('heading', { name: items[1]!.name })).toBeVisible();
  // A picture of the thing, without a line at first.
  await page.context().setOffline(true);
  const photo = page.getByLabel('Chụp ảnh').and(page.locator('input'));
  await photo.setInputFiles({ ...label, buffer: await qrCode('ảnh máy in') });
  await expect(page.getByText(/Mất kết nối, sẽ tự gửi khi có mạng/)).toBeVisible();
  await page.getByRole('button', { name: '✕ Thiếu, không thấy' }).click();
  await expect(page.getByText(/Chưa gửi 1 dòng/)).toBeVisible();
  await page.screenshot({ path: 'test-results/counting-offline-360.png', fullPage: true });
  await page.context().setOffline(false);
  await expect(page.getByText('Đã gửi hết')).toBeVisible();
  await expect(page.getByText(/có 1, thiếu 1/)).toBeVisible();

  await page.getByRole('button', { name: 'Có nhưng không có trong danh sách' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('Bình nước nóng');
  await page.getByRole('button', { name: '! Ghi là thừa' }).click();
  await expect(page.getByText('Bình nước nóng', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Kết thúc kiểm kê' }).click();
  const ending = page.getByRole('dialog', { name: 'Kết thúc kiểm kê' });
  await ending.getByRole('button', { name: 'Kết thúc kiểm kê' }).click();
  await expect(page.getByText(/còn 3 dòng chưa kiểm/)).toBeVisible();
  await expectGoodOnAllScreens(page);

  // Back on the list: the picture has arrived at its row, the counts stand side by side.
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('link', { name: 'Về danh sách' }).click();
  await page.getByRole('button', { name: 'So sánh sổ sách, bên giao, bên nhận' }).click();
  const compared = page.getByRole('region', { name: 'So sánh sổ sách, bên giao, bên nhận' });
  await expect(compared.getByRole('row').filter({ hasText: items[1]!.name })).toContainText('Khác');
  await page.getByRole('button', { name: items[1]!.name, exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('link', { name: /^Ảnh Máy in/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/evidence-drawer-1366.png' });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /Đề nghị tiếp nhận 5 dòng/ }).click();
  const asking = page.getByRole('dialog', { name: /Tiếp nhận cả danh sách/ });
  await asking.getByLabel(/Tìm dòng ngoại lệ/).fill('may in');
  await asking.getByRole('button', { name: /Ngoại lệ: .*Máy in/ }).click();
  await asking.getByRole('button', { name: 'Đưa 4 dòng ra xác nhận' }).click();
  await expect(asking.getByRole('alert')).toContainText('Ghi rõ lý do');
  await expectGoodOnAllScreens(page, DIALOG);
  await asking.getByLabel('Nội dung chênh lệch').fill('Không thấy khi kiểm kê.');
  await asking.getByRole('button', { name: 'Đưa 4 dòng ra xác nhận' }).click();
  const joint = page.getByRole('region', { name: 'Tiếp nhận cả danh sách' });
  await joint.getByRole('button', { name: 'Xác nhận (Bên nhận)' }).click();
  const own = page.getByRole('dialog', { name: 'Xác nhận tiếp nhận – Bên nhận' });
  await expect(own).toContainText('không thay chữ ký trên biên bản');
  await own.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await expect(own).toBeHidden();
  await page.screenshot({ path: 'test-results/joint-1366.png', fullPage: true });

  const giver = await Officer.at(browser);
  await giver.signIn(ownDemonstration, GIVER);
  await giver.page.goto(address);
  const seen = giver.page.getByRole('region', { name: 'Tiếp nhận cả danh sách' });
  // On the spot: the code is made here and typed on the officer's device.
  await seen.getByRole('button', { name: 'Lấy mã để xác nhận trên máy khác' }).click();
  await giver.page.getByRole('button', { name: 'Lấy mã', exact: true }).click();
  const single = await giver.page.locator('.joint-code').textContent();
  await joint.getByRole('button', { name: 'Nhập mã tại đây' }).click();
  const typing = page.getByRole('dialog', { name: 'Xác nhận tiếp nhận – Bên giao' });
  await typing.getByLabel(/Mã dùng một lần/).fill(single!);
  await typing.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await expect(joint.getByText('Đã tiếp nhận', { exact: true })).toBeVisible();
  await expect(joint.getByText(/bằng mã trên máy của/)).toBeVisible();
  const balance = page.getByRole('table', { name: 'Bảng đối chiếu bàn giao' });
  await expect(balance.getByRole('row', { name: /Số dòng/ })).toHaveText(/^Số dòng5=4\+1\+0\+0$/);
  await expectGoodOnAllScreens(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.screenshot({ path: 'test-results/list-360.png', fullPage: true });
  giver.expectQuiet();
});
