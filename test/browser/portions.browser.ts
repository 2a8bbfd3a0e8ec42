import fs from 'node:fs';
import { expect } from '@playwright/test';
import { asked, signedIn } from '../../scripts/support/talk';
import { paths } from '../../web/src/components/paths';
import { applyPlan, planList } from '../support/imports';
import { DIALOG, expectGoodOnAllScreens, needsBrowser, test } from './browser-test';

needsBrowser();

interface Row {
  id: string;
  portions: { id: string; bucket: string; quantity: number; money: number }[];
}

test('chairs go to two receivers, and one of them takes over a part and disputes the rest', async ({
  demonstration,
  signIn,
}) => {
  const { url, password } = demonstration;
  const talk = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(talk, 'GET', 'rounds');
  const side = `rounds/${round!.id}/units?side=old`;
  const units = await asked<{ code: string; organisationId: string }[]>(talk, 'GET', side);
  const name = 'B3-phuong-cao-thang.xlsx';
  const plan = await planList(talk, round!.id, {
    ...{ bytes: fs.readFileSync(demonstration.workbook('06676', name)), name, listType: 'B3' },
    giverOrganisationId: units.find(({ code }) => code === '06676')!.organisationId,
    again: true,
  });
  const listId = (await applyPlan(talk, plan)).body.listId!;
  const rows = `handover/lists/${listId}/items?bucket=outstanding&pageSize=200`;
  const found = await asked<{ rows: Row[] }>(talk, 'GET', rows);
  const row = found.rows.find(({ portions: [only] }) => only!.quantity >= 5000)!;
  const whole = row.portions[0]!;
  const officer = await signIn('tinh');
  const { page } = officer;
  await page.goto(url + paths.row(round!.code, listId, row.id));

  await page.getByRole('button', { name: 'Chia phần' }).click();
  const dialog = page.locator(DIALOG);
  await dialog.getByLabel('Số lượng').first().fill('-2');
  await dialog.getByRole('button', { name: 'Chia phần' }).click();
  await expect(dialog.getByRole('button', { name: 'Số lượng phần 1' })).toBeVisible();
  await dialog.getByLabel('Số lượng').first().fill('2');
  await dialog.getByRole('button', { name: 'Điền số còn lại' }).click();
  await expectGoodOnAllScreens(page, DIALOG);
  await dialog.getByRole('button', { name: 'Chia phần' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Tiếp nhận một phần' }).first().click();
  await dialog.getByLabel('Số lượng tiếp nhận').fill('2,0001');
  await dialog.getByRole('button', { name: 'Tiếp nhận một phần' }).click();
  await expect(dialog.getByText(/phải lớn hơn 0 và nhỏ hơn/)).toBeVisible();
  await dialog.getByLabel('Số lượng tiếp nhận').fill('1');
  await dialog.getByLabel('Ghi chênh lệch').click();
  await dialog.getByLabel('Nội dung chênh lệch').fill('Kho chỉ còn một cái.');
  await expectGoodOnAllScreens(page, DIALOG);
  await dialog.getByRole('button', { name: 'Tiếp nhận một phần' }).click();
  await expect(dialog).toHaveCount(0);

  const address = `handover/lists/${listId}/rows/${row.id}`;
  const { row: now } = await asked<{ row: Row }>(talk, 'GET', address);
  const stands = now.portions.map(({ bucket }) => bucket).sort();
  expect(stands).toEqual(['accepted', 'disputed', 'outstanding']);
  const sum = (key: 'quantity' | 'money') => now.portions.reduce((all, each) => all + each[key], 0);
  expect([sum('quantity'), sum('money')]).toEqual([whole.quantity, whole.money]);
});
