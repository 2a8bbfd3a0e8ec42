import { expect } from '@playwright/test';
import { Workbook } from 'exceljs';
import { asked, signedIn } from '../../scripts/support/talk';
import { paths } from '../../web/src/components/paths';
import { applyPlan, planList } from '../support/imports';
import { expectGoodOnAllScreens, needsBrowser, test } from './browser-test';

needsBrowser();

const [WRONG, RIGHT] = ['048099999999', '048099000001'];

async function people(number: string): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Nhân sự');
  sheet.addRow(['STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD']);
  sheet.addRow([1, 'Phùng Thị Sim', '05/03/1980', 'công chức', number]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('a number that was corrected can be read as it was, from the history of its row', async ({
  demonstration,
  signIn,
}) => {
  test.setTimeout(90_000);
  const { url, password } = demonstration;
  const talk = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(talk, 'GET', 'rounds');
  const side = `rounds/${round!.id}/units?side=old`;
  const units = await asked<{ organisationId: string }[]>(talk, 'GET', side);
  const send = async (number: string, again: boolean) => {
    const plan = await planList(talk, round!.id, {
      ...{ bytes: await people(number), name: 'nhân sự.xlsx', listType: 'A1b', again },
      giverOrganisationId: units.at(-1)!.organisationId,
    });
    return (await applyPlan(talk, plan)).body;
  };
  await send(WRONG, false);
  const { listId } = await send(RIGHT, true);

  const officer = await signIn('tinh');
  const { page } = officer;
  await page.goto(url + paths.list(round!.code, listId!));
  await page
    .getByRole('button', { name: /Phùng Thị Sim/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: 'Chi tiết dòng' });
  await drawer.getByText('Lịch sử', { exact: true }).click();
  const show = drawer.getByRole('button', { name: /^Xem .* trước khi sửa$/ });
  await expect(show).toHaveCount(1);
  await expect(drawer).not.toContainText(WRONG);
  await expectGoodOnAllScreens(page, '[role=dialog]');
  await show.click();
  await drawer.getByLabel('Xem để làm gì?').fill('Đối chiếu hồ sơ gốc');
  await expectGoodOnAllScreens(page, '[role=dialog]');
  await page.keyboard.press('Enter');
  await expect(drawer.getByText(WRONG)).toBeVisible();
  await drawer.getByRole('button', { name: 'Ẩn' }).click();
  await expect(drawer).not.toContainText(WRONG);
  await expect(show).toBeVisible();
});
