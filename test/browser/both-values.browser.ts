import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { asked, signedIn, type Talk } from '../../scripts/support/talk';
import { paths } from '../../web/src/components/paths';
import { applyPlan, planList } from '../support/imports';
import type { Demonstration } from './demonstration';
import { expectAccessible, expectGoodOnAllScreens, needsBrowser, test } from './browser-test';

needsBrowser();

const seen = (version: number) => ({ 'if-match': `"${version}"` });
const CHANGED = /Người khác vừa sửa nội dung này/;

interface Round {
  talk: Talk;
  id: string;
  code: string;
  giver: string;
}

async function roundOf({ url, password }: Demonstration): Promise<Round> {
  const talk = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(talk, 'GET', 'rounds');
  const side = `rounds/${round!.id}/units?side=old`;
  const units = await asked<{ code: string; organisationId: string }[]>(talk, 'GET', side);
  const giver = units.find(({ code }) => code === '06676')!.organisationId;
  return { talk, ...round!, giver };
}

async function filed(demonstration: Demonstration, round: Round, listType: string) {
  const name = `${listType}-phuong-cao-thang.xlsx`;
  const plan = await planList(round.talk, round.id, {
    ...{ bytes: fs.readFileSync(demonstration.workbook('06676', name)), name, listType },
    ...{ giverOrganisationId: round.giver, again: true },
  });
  return (await applyPlan(round.talk, plan)).body.listId!;
}

/** The row of the comparison: what the person wrote, and what somebody else saved. */
const compared = (page: Page, field: string) =>
  page
    .getByRole('region', { name: 'Các mục khác nhau' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: field, exact: true }) });

test('who saves a work plan second sees both and may take the first', async ({
  demonstration,
  signIn,
}) => {
  const round = await roundOf(demonstration);
  await filed(demonstration, round, 'E1');
  const officer = await signIn('tinh');
  officer.expects(409, /\/plan$/);
  const { page } = officer;
  await page.goto(demonstration.url + paths.cases(round.code));
  await page.getByRole('tab', { name: 'Từng công việc' }).click();
  await page.getByRole('table').getByRole('button').first().click();
  const drawer = page.getByRole('dialog', { name: 'Chi tiết công việc, hồ sơ' });
  const person = drawer.getByLabel('Người chịu trách nhiệm');
  await person.fill('Lê Thị Hoa');
  const cases = await asked<{ rows: { itemId: string }[] }>(
    ...([round.talk, 'GET', `rounds/${round.id}/cases`] as const),
  );
  const { itemId } = cases.rows[0]!;
  const { version } = await asked<{ version: number }>(round.talk, 'GET', `cases/${itemId}`);
  const plan = { person: 'Phạm Văn Tú', state: 'in_progress', dueOn: null, finishedOn: null };
  const whole = { ...plan, result: null, steps: [] };
  await asked(round.talk, 'PUT', `cases/${itemId}/plan`, whole, seen(version));

  await drawer.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(drawer.getByText(CHANGED)).toBeVisible();
  await expect(compared(page, 'Người chịu trách nhiệm')).toContainText('Lê Thị HoaPhạm Văn Tú');
  await expectGoodOnAllScreens(page, '[role=dialog]');
  await drawer.getByRole('button', { name: 'Lấy nội dung hiện nay' }).click();
  await expect(person).toHaveValue('Phạm Văn Tú');
  await expect(drawer.getByText(CHANGED)).toHaveCount(0);
});

test('who corrects a control figure second keeps the own one knowingly', async ({
  demonstration,
  signIn,
}) => {
  const round = await roundOf(demonstration);
  await filed(demonstration, round, 'B3');
  const department = await signedIn(demonstration.url, 'so', demonstration.password);
  const figure = { giverOrganisationId: round.giver, listType: 'B3', source: 'general_inventory' };
  const enter = (rows: number, version: number) =>
    asked(department, 'POST', `rounds/${round.id}/handover/control`, {
      figures: [{ ...figure, asOf: '2025-01-01', rows, version }],
      reason: version === 0 ? null : 'Đối chiếu lại',
    });
  await enter(105, 0);
  const address = `rounds/${round.id}/handover/control?listType=B3`;
  const known = await asked<{ figures: { id: string }[] }>(department, 'GET', address);
  const officer = await signIn('so');
  officer.expects(409, /\/handover\/control$/);
  const { page } = officer;
  await page.goto(demonstration.url + paths.controlFigure(round.code, known.figures[0]!.id));
  await page.getByRole('button', { name: 'Sửa số đối chứng' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sửa số đối chứng' });
  await dialog.getByLabel('Số dòng').fill('102');
  await dialog.getByLabel('Lý do sửa').fill('Nhầm khi cộng');
  await enter(99, 1);

  await dialog.getByRole('button', { name: 'Sửa số đối chứng' }).click();
  await expect(dialog.getByText(CHANGED)).toBeVisible();
  await expect(compared(page, 'Số dòng')).toContainText('10299');
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Lưu nội dung của anh/chị' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^3 102 dòng/ })).toBeVisible();
});

test('a unit to be closed is found by its name without marks or its code', async ({
  demonstration,
  signIn,
}) => {
  const round = await roundOf(demonstration);
  const officer = await signIn('tinh');
  const { page } = officer;
  await page.goto(demonstration.url + paths.completion(round.code));
  const search = page.getByRole('main').getByLabel('Tìm đơn vị, gõ không dấu cũng được');
  await search.fill('cao thang');
  await expect(page.getByRole('main').getByRole('rowheader')).toHaveText([
    'Phường Cao Thắng 06676',
  ]);
  await expectGoodOnAllScreens(page, 'main');
  await search.fill('06664');
  await expect(page.getByRole('main').getByRole('rowheader')).toHaveText(['Phường Hà Tu 06664']);
  await search.fill('không có xã này');
  await expect(page.getByRole('main').getByRole('rowheader')).toHaveCount(0);
});

test('who sets a list to file second sees both, deadline beside deadline', async ({
  demonstration,
  signIn,
}) => {
  const round = await roundOf(demonstration);
  const admin = await signedIn(demonstration.url, 'quantri', demonstration.password);
  const officer = await signIn('quantri');
  officer.expects(409, /\/asked-lists\//);
  const { page } = officer;
  await page.goto(demonstration.url + paths.listTypes(round.code));
  const row = page.getByRole('row').filter({ hasText: 'B2 · Xe ô tô' });
  await row.getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: /B2/ });
  await dialog.getByLabel('Hạn nộp').fill('20/07/2025');
  const address = `rounds/${round.id}/handover/asked-lists`;
  type Asked = { code: string; version: number } & Record<string, unknown>;
  const known = await asked<Asked[]>(admin, 'GET', address);
  const { version, required, districtRequired, witnessAsked, cutOffDay } = known.find(
    ({ code }) => code === 'B2',
  )!;
  const set = { required, districtRequired, witnessAsked, cutOffDay, dueOn: '2025-07-25' };
  await asked(admin, 'POST', `${address}/B2`, set, seen(version));

  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(dialog.getByText(CHANGED)).toBeVisible();
  await expect(compared(page, 'Hạn nộp')).toContainText('20/07/202525/07/2025');
  await expectGoodOnAllScreens(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Lưu nội dung của anh/chị' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('20/07/2025');
});

test('who changes a hotline second takes what is there now, or keeps the own', async ({
  demonstration,
  signIn,
}) => {
  const round = await roundOf(demonstration);
  const { talk } = round;
  const address = `rounds/${round.id}/hotlines`;
  const units = await asked<{ places: { id: string }[] }>(talk, 'GET', address);
  const body = { unitId: units.places[0]!.id, name: 'Tổ thử nghiệm', hours: '24/7', note: null };
  await asked(talk, 'POST', address, { ...body, phone: '0203 111 111' });
  type Hotlines = { hotlines: { id: string; version: number; name: string }[] };
  const { hotlines } = await asked<Hotlines>(talk, 'GET', address);
  const made = hotlines.find(({ name }) => name === body.name)!;
  const officer = await signIn('tinh');
  officer.expects(409, /\/hotlines\//);
  const { page } = officer;
  await page.goto(`${demonstration.url}${paths.standby(round.code)}`);
  await page.getByRole('button', { name: /Sửa.*Tổ thử nghiệm/ }).click();
  const dialog = page.getByRole('dialog');
  const phone = dialog.getByLabel('Số điện thoại');
  await phone.fill('0203 222 222');
  await asked(
    talk,
    'PUT',
    `hotlines/${made.id}`,
    { ...body, phone: '0203 333 333' },
    seen(made.version),
  );

  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(dialog.getByText(CHANGED)).toBeVisible();
  await expect(compared(page, 'Số điện thoại')).toContainText('0203 222 2220203 333 333');
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Lấy nội dung hiện nay' }).click();
  await expect(phone).toHaveValue('0203 333 333');
});
