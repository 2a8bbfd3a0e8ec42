import { expect } from '@playwright/test';
import { asked, signedIn } from '../../scripts/support/talk';
import { paths } from '../../web/src/components/paths';
import { assetList } from '../support/asset-list';
import { applyPlan, planList } from '../support/imports';
import {
  DIALOG,
  expectAccessible,
  expectGoodOnAllScreens,
  needsBrowser,
  test,
} from './browser-test';
import { Officer } from './officer';

needsBrowser();

const PERSON = 'Nguyễn Thị Hòa';
const LOGIN = 'hoa.nguyenthi';
const OWN_PASSWORD = 'Rừng thông 47 mùa';
const QUESTION = 'Xác nhận người thực hiện';

test('a leader makes an account with a duty; its one-time password opens the choice of an own one', async ({
  browser,
  demonstration,
  signIn,
}) => {
  test.setTimeout(120_000);
  const leader = await signIn('ld-06676');
  const { page } = leader;
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await expect(leader.heading('Tài khoản')).toBeVisible();
  await expect(leader.row(/Cán bộ Phường Hà Lầm/)).toContainText('Đang hoạt động');
  await expect(page.getByText('Phường Cao Xanh')).toHaveCount(0);
  await expectGoodOnAllScreens(page);

  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const form = page.getByRole('dialog', { name: 'Tạo tài khoản' });
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(form.getByRole('alert')).toContainText('Họ và tên, Tên đăng nhập, Vai trò');
  await form.getByLabel('Họ và tên').fill(PERSON);
  await form.getByLabel('Tên đăng nhập').fill(LOGIN);
  await form.getByLabel('Vai trò').click();
  await expect(page.getByTitle('Lãnh đạo UBND cấp xã')).toHaveCount(0);
  await page.getByTitle('Cán bộ cấp xã', { exact: true }).click();
  await form.getByLabel('Cơ quan, đơn vị').fill('uy ban ha lam');
  await page.keyboard.press('Enter');
  await page.getByTitle(/^Ủy ban nhân dân phường Hà Lầm \(từ/).click();
  // Several may be chosen: the choice stays open until the field is left.
  await page.keyboard.press('Tab');
  await expectGoodOnAllScreens(page, DIALOG);

  demonstration.letIdentityAge();
  leader.expects(403, /\/api\/accounts/);
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const question = page.getByRole('dialog', { name: QUESTION });
  await question.getByRole('textbox', { name: 'Mật khẩu' }).fill(demonstration.password);
  await expectAccessible(page, `${DIALOG}:has(#identity-password)`);
  await question.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click();

  const sheet = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần' });
  await expect(sheet).toContainText(LOGIN);
  await page.keyboard.press('Escape');
  await expectGoodOnAllScreens(page, DIALOG);
  const given = await sheet.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/).textContent();
  await sheet.getByRole('button', { name: 'Đã giao, đóng lại' }).click();
  await expect(page.getByText(given!)).toHaveCount(0);

  const newcomer = await Officer.at(browser);
  await newcomer.page.goto(demonstration.url);
  await newcomer.page.getByLabel('Tên đăng nhập').fill(LOGIN);
  await newcomer.page.getByLabel('Mật khẩu', { exact: true }).fill(given!);
  await newcomer.page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(newcomer.heading('Đặt mật khẩu của riêng anh/chị')).toBeVisible();
  await newcomer.page.getByLabel('Mật khẩu hiện tại').fill(given!);
  await newcomer.page.getByLabel('Mật khẩu mới').fill(OWN_PASSWORD);
  await newcomer.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(newcomer.heading('Tổng quan')).toBeVisible();
  await expect(newcomer.page.getByRole('link', { name: 'Tài khoản', exact: true })).toHaveCount(0);
  newcomer.expectQuiet();
  await newcomer.page.context().close();

  await page.getByLabel(/^Tìm theo họ tên/).fill('nguyen thi hoa');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('link', { name: PERSON }).click();
  await expect(leader.heading(PERSON)).toBeVisible();
  await page.getByRole('button', { name: /^Kết thúc nhiệm vụ Cán bộ cấp xã/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
  // Without a duty in the own unit the account is the province's to look after.
  leader.expects(404, /\/api\/accounts/);
  await expect(page.getByText('không còn thuộc phạm vi của anh/chị')).toBeVisible();

  const administrator = await signIn('quantri');
  await administrator.page.goto(page.url());
  await expect(administrator.page.getByText('Đã kết thúc')).toBeVisible();
  await administrator.page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  const sure = administrator.page.getByRole('dialog', { name: 'Khóa tài khoản' });
  await sure.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await expect(administrator.page.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible();
  await expectGoodOnAllScreens(administrator.page);

  await administrator.page.getByRole('link', { name: 'Cấu hình an toàn' }).click();
  const row = administrator.row(/^Nhập sai mật khẩu thì tạm khóa sau/);
  await expect(row).toContainText('5 lần');
  await expect(administrator.row(/^Bắt buộc xác thực hai lớp/)).toContainText('Chưa đạt');
  await expectGoodOnAllScreens(administrator.page);
});

test('closing rows and checking a list ask again who is there, then go on by themselves', async ({
  demonstration,
  signIn,
}) => {
  const { url, password } = demonstration;
  const talk = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(talk, 'GET', 'rounds');
  const units = await asked<{ organisationId: string }[]>(
    talk,
    'GET',
    `rounds/${round!.id}/units?side=old`,
  );
  const plan = await planList(talk, round!.id, {
    bytes: await assetList([{ name: 'Két sắt cũ' }, { name: 'Bàn làm việc' }]),
    name: 'tài sản.xlsx',
    listType: 'B3',
    giverOrganisationId: units[0]!.organisationId,
  });
  const { listId } = (await applyPlan(talk, plan)).body;
  const address = url + paths.list(round!.code, listId!);
  const confirm = async ({ page }: Officer) => {
    const question = page.getByRole('dialog', { name: QUESTION });
    await question.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
  };

  const province = await signIn('tinh');
  await province.page.goto(address);
  await province.page.getByRole('checkbox', { name: /Két sắt cũ/ }).check();
  await province.page.getByRole('button', { name: 'Không bàn giao' }).click();
  const dialog = province.page.getByRole('dialog', { name: 'Không bàn giao 1 dòng' });
  await dialog.getByRole('radio', { name: 'Ghi giảm, thanh lý' }).check();
  await dialog.getByLabel('Số văn bản').fill('15/QĐ-UBND');
  await dialog.getByLabel('Ngày văn bản').fill('10/06/2025');
  await dialog.getByLabel('Ghi chú').fill('Đã hủy theo biên bản của Hội đồng thanh lý.');
  demonstration.letIdentityAge();
  province.expects(403, /\/close/);
  await dialog.getByRole('button', { name: 'Không bàn giao' }).click();
  await confirm(province);
  await expect(dialog).toBeHidden();
  await expect(province.page.getByRole('row', { name: /Két sắt cũ/ })).toContainText(
    'Không bàn giao',
  );

  const department = await signIn('so');
  await department.page.goto(address);
  await department.page.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click();
  const check = department.page.getByRole('dialog', { name: 'Xác nhận đã kiểm tra' });
  demonstration.letIdentityAge();
  department.expects(403, /\/check/);
  await check.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click();
  await confirm(department);
  await expect(department.page.getByRole('button', { name: 'Hủy kiểm tra' })).toBeVisible();
});
