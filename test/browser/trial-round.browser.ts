import { expect, type Page } from '@playwright/test';
import { asked, signedIn, type Talk } from '../../scripts/support/talk';
import type { RehearsalSheetView } from '../../src/rehearsal/rehearsal.schema';
import type { TemplateList } from '../../src/rehearsal/templates/templates.schema';
import type { TrialDetail } from '../../src/rehearsal/trials/trials.schema';
import type { PlacedUnit } from '../support/province';
import { trialPlan } from '../support/trial-plan';
import { expectGoodOnAllScreens, needsBrowser, test } from './browser-test';
import type { Demonstration } from './demonstration';
import { Officer } from './officer';

needsBrowser();
test.describe.configure({ timeout: 240_000 });

const PHONE = { width: 360, height: 740 };
const match = (version: number) => ({ 'if-match': `"${version}"` });

/** A round of all new units of the province that has just been started; one unit fails what is mandatory. */
async function roundOfAll({ url, password }: Demonstration) {
  const province = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(province, 'GET', 'rounds');
  const units = await asked<PlacedUnit[]>(province, 'GET', `rounds/${round!.id}/units?side=new`);
  const { rows } = await asked<TemplateList>(province, 'GET', 'checklists');
  const { id, version } = await asked<TrialDetail>(
    ...([province, 'POST', `rounds/${round!.id}/trials`] as const),
    {
      ...{ ...trialPlan(units[0]!.id), unitIds: units.map((unit) => unit.id) },
      templateId: rows.find(({ code }) => code === 'trial-operation-2025')!.id,
    },
  );
  const { wall } = await asked<TrialDetail>(
    ...([province, 'POST', `trials/${id}/start`, {}, match(version)] as const),
  );
  const sheetOf = (name: string) =>
    wall.units.find(({ unitName }) => unitName === name)!.rehearsalId!;
  const failed = { result: 'not_met', note: 'Chưa đổi chữ ký số.' };
  const stuck = `rehearsals/${sheetOf('Đặc khu Vân Đồn')}/results/E5`;
  await asked(province, 'PUT', stuck, failed, match(0));
  const rehearsals = `${url}/${round!.code}/van-hanh-thu`;
  return { id, rehearsals, province, sheetId: sheetOf('Phường Hà Lầm') };
}

const tilesOf = (page: Page) =>
  page.getByRole('list', { name: '54 đơn vị, đơn vị cần hỗ trợ trước' }).getByRole('listitem');

/** Every unit is on the screen as it is, whole, and none of its words is cut off. */
async function expectAllInSight(page: Page): Promise<void> {
  const tiles = tilesOf(page);
  await expect(tiles).toHaveCount(54);
  await expect(tiles.first()).toContainText('Vân Đồn');
  const hidden = () =>
    tiles.evaluateAll((all) =>
      all
        .filter((tile) => {
          const { top, left, right, bottom } = tile.getBoundingClientRect();
          const inside = top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
          const whole =
            tile.scrollWidth <= tile.clientWidth && tile.scrollHeight <= tile.clientHeight;
          return !inside || !whole;
        })
        .map((tile) => tile.textContent),
    );
  await expect.poll(hidden).toEqual([]);
}

const ownOf = async (talk: Talk, sheetId: string) => {
  const { groups } = await asked<RehearsalSheetView>(talk, 'GET', `rehearsals/${sheetId}`);
  return groups
    .flatMap(({ items }) => items)
    .filter(({ own }) => own !== null)
    .map(({ code, own, ownVersion }) => [code, own!.result, ownVersion]);
};

/** Answers an item where one stands on the screen at a time, and goes to the next one. */
async function answer(page: Page, code: string): Promise<void> {
  const answers = page.getByRole('group', { name: `Đơn vị tự đánh giá nội dung ${code}` });
  await answers.getByRole('button', { name: 'Đạt', exact: true }).click();
  await page.getByRole('button', { name: 'Tiếp theo' }).click();
}

test('all 54 units stand on one wall; a telephone without a line loses no result and sends none twice', async ({
  ownDemonstration,
  browser,
}) => {
  const { id, rehearsals, province, sheetId } = await roundOfAll(ownDemonstration);
  const leader = await Officer.at(browser);
  await leader.signIn(ownDemonstration, 'tinh');
  const wall = leader.page;
  await wall.goto(`${rehearsals}/lan/${id}`);
  await expectAllInSight(wall);
  await wall.screenshot({ path: 'test-results/wall-1366.png' });
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expectAllInSight(wall);
  await wall.setViewportSize({ width: 1366, height: 768 });
  await expectGoodOnAllScreens(wall);
  await wall.setViewportSize(PHONE);
  const lefts = () =>
    tilesOf(wall).evaluateAll((all) => [
      ...new Set(all.map((each) => each.getBoundingClientRect().left)),
    ]);
  await expect.poll(async () => (await lefts()).length).toBe(1);
  await wall.setViewportSize({ width: 1366, height: 768 });

  await leader.tabTo(wall.getByRole('button', { name: 'Toàn màn hình' }));
  await wall.keyboard.press('Enter');
  await expect(wall.getByRole('button', { name: 'Thoát toàn màn hình' })).toBeVisible();
  await expectAllInSight(wall);
  await expect(tilesOf(wall).first()).toContainText('1 không đạt');
  await wall.screenshot({ path: 'test-results/wall-full-screen-1366.png' });
  await wall.getByRole('button', { name: 'Thoát toàn màn hình' }).click();
  await expect(wall.getByRole('button', { name: 'Toàn màn hình', exact: true })).toBeVisible();

  const commune = await Officer.at(browser);
  await commune.signIn(ownDemonstration, 'xa-06676');
  const phone = commune.page;
  await phone.setViewportSize(PHONE);
  await phone.goto(`${rehearsals}/${sheetId}`);
  await answer(phone, 'A1');
  await expect(phone.getByText(/Đã tự đánh giá 1\/64/)).toBeVisible();
  // The line breaks while the next one is on its way: it arrives, and its answer does not.
  await phone.route(
    '**/assessments/A2',
    async (route) => {
      await route.fetch();
      await route.abort('internetdisconnected');
    },
    { times: 1 },
  );
  await phone.context().setOffline(true);
  await answer(phone, 'A2');
  await expect(phone.getByText(/Chưa gửi 1 nội dung/)).toBeVisible();
  await answer(phone, 'A3');
  await expect(phone.getByText(/Chưa gửi 2 nội dung/)).toBeVisible();
  await phone.screenshot({ path: 'test-results/trial-offline-360.png', fullPage: true });
  const stored = [
    ['A1', 'met', 1],
    ['A2', 'met', 1],
  ];
  expect(await ownOf(province, sheetId)).toEqual(stored);
  // The browser is closed without a line, and opened again with one.
  const pages = phone.context();
  await phone.close();
  await pages.setOffline(false);
  const again = await pages.newPage();
  await again.setViewportSize(PHONE);
  await again.goto(`${rehearsals}/${sheetId}`);
  await expect(again.getByText(/Đã tự đánh giá 3\/64/)).toBeVisible();
  await expect(again.getByText(/Chưa gửi/)).toHaveCount(0);
  await expect(again.getByRole('dialog')).toHaveCount(0);
  expect(await ownOf(province, sheetId)).toEqual([...stored, ['A3', 'met', 1]]);
  await expect(tilesOf(wall).filter({ hasText: 'Hà Lầm' })).toContainText('3/64');
  leader.expectQuiet();
});
