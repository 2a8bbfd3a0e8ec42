import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { assetList } from '../support/asset-list';
import { asked, signedIn } from '../../scripts/support/talk';
import { planList, applyPlan } from '../support/imports';
import { paths } from '../../web/src/components/paths';
import { needsBrowser, test } from './browser-test';

needsBrowser();

const PAYLOADS = [
  '<script>window.hacked=1;alert(1)</script>',
  '<img src=x onerror="window.hacked=1;alert(2)">',
  '"><svg onload=alert(3)>',
  "'-alert(4)-'",
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  'javascript:alert(5)',
  '{{constructor.constructor("alert(6)")()}}',
  '<a href="javascript:alert(7)">x</a>',
  '<style>@import "http://evil.example/x.css"</style>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(8)>',
];

/** Everything the page's policy stopped, and every dialog that opened. */
async function watch(page: Page) {
  const seen = { violations: [] as string[], dialogs: [] as string[] };
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction('noteViolation', (text: string) => seen.violations.push(text));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    noteViolation(location.pathname + ': ' + event.violatedDirective + ' ' + event.blockedURI))`);
  return seen;
}

test('S8: stored scripts are shown as words on every page; nothing foreign runs, nobody frames us', async ({
  page,
  demonstration,
}) => {
  test.setTimeout(180_000);
  const { url, password } = demonstration;
  const talk = await signedIn(url, 'tinh', password);
  const [round] = await asked<{ id: string; code: string }[]>(talk, 'GET', 'rounds');
  const units = await asked<{ id: string; organisationId: string }[]>(
    talk,
    'GET',
    `rounds/${round!.id}/units?side=old`,
  );
  const plan = await planList(talk, round!.id, {
    bytes: await assetList(PAYLOADS.map((name) => ({ name }))),
    name: '<img src=x onerror=alert(9)>.xlsx',
    listType: 'B3',
    giverOrganisationId: units[0]!.organisationId,
  });
  const applied = (await applyPlan(talk, plan)).body;

  const seen = await watch(page);
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill('tinh');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
  const code = round!.code;
  const addresses = [
    ...Object.values(paths).map((each) =>
      typeof each === 'string' ? each : each(code, units[0]!.id as never, 'x' as never),
    ),
    paths.importBatch(code, plan.id),
    paths.list(code, applied.listId!),
    paths.importFile(code),
  ];
  for (const address of addresses) {
    await page.goto(url + address);
    await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  }
  await page.goto(url + paths.list(code, applied.listId!));
  await expect(page.getByText(PAYLOADS[0]!)).toBeVisible();
  const hacked = () => page.evaluate('window.hacked');
  expect(await hacked()).toBeUndefined();
  expect(seen).toEqual({ violations: [], dialogs: [] });

  // What the policy is for: markup that got into the page after all does not run, and is noticed.
  await page.evaluate(`
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 2';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.hacked=3">');
  `);
  await expect.poll(() => seen.violations.length).toBeGreaterThanOrEqual(2);
  expect(await hacked()).toBeUndefined();

  const foreign = http.createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html').end(`<iframe src="${url}/"></iframe>`);
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://localhost:${(foreign.address() as AddressInfo).port}/`);
    await page.waitForTimeout(1_000);
    const frame = page.frames().find((each) => each !== page.mainFrame());
    expect(frame?.url() ?? '').not.toContain(url);
    expect(await frame?.locator('#root').count()).toBe(0);
  } finally {
    foreign.closeAllConnections();
    foreign.close();
  }
});
