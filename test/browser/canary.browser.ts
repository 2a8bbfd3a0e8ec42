import { expect, type BrowserContext, type Page } from '@playwright/test';
import { asked, signedIn } from '../../scripts/support/talk';
import { paths } from '../../web/src/components/paths';
import { applyPlan, planList } from '../support/imports';
import { needsBrowser, test } from './browser-test';

needsBrowser();

/** Numbers that nothing else knows, so that each place where one turns up is a leak. */
const NUMBERS = ['022199000017', '022199000025'];
const ACCOUNT = '3751099887766';
const SECRETS = [...NUMBERS, ACCOUNT];

/** What a browser keeps of the pages, as text. */
const KEPT = `(async () => {
  const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  kept.push(document.cookie, JSON.stringify(history.state), window.name);
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise((resolve, reject) => {
        const asking = database.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
      kept.push(name, store, JSON.stringify(rows));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      kept.push(request.url, await (await cache.match(request)).clone().text());
    }
  }
  return kept.join('\\n');
})()`;

const leaks = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

/** Every address that was asked for or shown, and everything said on the console. */
function listen(context: BrowserContext, page: Page): string[] {
  const heard: string[] = [];
  context.on('request', (request) => heard.push(request.url()));
  context.on('console', (message) => heard.push(message.text()));
  page.on('framenavigated', (frame) => heard.push(frame.url()));
  return heard;
}

test('S10: personal values reach nothing of the browser without being shown on purpose', async ({
  page,
  context,
  ownDemonstration,
}) => {
  test.setTimeout(180_000);
  const { url, password } = ownDemonstration;
  const talk = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(talk, 'GET', 'rounds');
  const { id: roundId, code } = round!;
  const olds = await asked<{ id: string; organisationId: string }[]>(
    talk,
    'GET',
    `rounds/${roundId}/units?side=old`,
  );
  const unit = olds[1]!;
  const bring = async (listType: string, rows: string[][]) => {
    const plan = await planList(talk, roundId, {
      ...{ bytes: Buffer.from(`\ufeff${rows.map((row) => row.join(';')).join('\n')}`), listType },
      name: `${listType}.csv`,
      giverOrganisationId: unit.organisationId,
    });
    const applied = (await applyPlan(talk, plan)).body;
    expect(applied.state).toBe('applied');
    return { importId: plan.id, listId: applied.listId! };
  };
  const staff = await bring('A1b', [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD'],
    ...NUMBERS.map((number, at) => [
      ...[String(at + 1), `Người canary ${at}`, '05/03/1980', 'công chức', number],
    ]),
  ]);
  const accounts = await bring('C3', [
    ['STT', 'Nơi mở', 'Số tài khoản', 'Số dư'],
    ['1', 'KBNN khu vực III', ACCOUNT, '0'],
  ]);

  const heard = listen(context, page);
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill('tinh');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
  const shown = () => page.locator('html').innerHTML();
  const kept = () => page.evaluate<string>(KEPT);
  const expectNothing = async (where: string) => {
    expect([where, leaks(await shown()), leaks(await kept())]).toEqual([where, [], []]);
  };

  const list = paths.list(code, staff.listId);
  for (const address of [
    paths.handover(code),
    paths.importBatch(code, staff.importId),
    paths.importBatch(code, accounts.importId),
    paths.list(code, accounts.listId),
    list,
    paths.unit(code, unit.id),
  ]) {
    await page.goto(url + address);
    await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
    await expectNothing(address);
  }

  // Found by the whole number, which then stands in the field it was typed into and nowhere else.
  await page.goto(url + list);
  const search = page.getByLabel('Tìm trong danh sách', { exact: false });
  await search.fill(NUMBERS[1]!);
  await expect(page.getByRole('button', { name: 'Người canary 0' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Người canary 1' })).toBeVisible();
  expect([leaks(page.url()), leaks(await kept())]).toEqual([[], []]);
  await search.fill('');

  // Shown on purpose: on the page for as long as it is wanted, and in nothing that stays.
  await page.getByRole('button', { name: 'Người canary 0' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('0221******17');
  await drawer.getByRole('button', { name: /^Xem / }).click();
  await drawer.getByLabel('Xem để làm gì?').fill('Đối chiếu hồ sơ gốc');
  await drawer.getByRole('button', { name: 'Xem đầy đủ' }).click();
  await expect(drawer).toContainText(NUMBERS[0]!);
  // The test can fail: what is on the page is found there.
  expect(leaks(await shown())).toEqual([NUMBERS[0]]);
  expect(leaks(await kept())).toEqual([]);
  await drawer.getByRole('button', { name: 'Ẩn', exact: true }).click();
  await expect(drawer).not.toContainText(NUMBERS[0]!);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Người canary 0' })).toBeVisible();
  await expectNothing('after reloading');
  await page.goBack();
  await page.goForward();
  await expectNothing('going back and forth');

  expect(heard.length).toBeGreaterThan(50);
  expect(leaks(heard.join('\n'))).toEqual([]);
});
