import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/test-servers.cjs';
import { startServer, type RunningServer } from '../support/running-server';
import { startDemonstration, type Demonstration } from './demonstration';
import { Officer } from './officer';

interface ForEachTest {
  /** An empty installation of the product. */
  emptyServer: RunningServer;
  /** A demonstration of its own, for a test that leaves behind what others would trip over. */
  ownDemonstration: Demonstration;
  /** Has somebody sign in at a browser of their own; their browsers must not complain. */
  signIn: (login: string) => Promise<Officer>;
}
interface ForAllTests {
  demonstration: Demonstration;
}

/** Playwright's test with what the tests of this product start from. */
export const test = base.extend<ForEachTest, ForAllTests>({
  // Playwright reads the fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  emptyServer: async ({}, use) => {
    const server = await startServer('src/main.js');
    await use(server);
    await server.stop();
  },
  // oxlint-disable-next-line no-empty-pattern
  ownDemonstration: async ({}, use) => {
    const demonstration = await startDemonstration(['06676']);
    await use(demonstration);
    await demonstration.stop();
  },
  demonstration: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const demonstration = await startDemonstration(['06676']);
      await use(demonstration);
      await demonstration.stop();
    },
    { scope: 'worker' },
  ],
  signIn: async ({ browser, demonstration }, use, testInfo) => {
    const officers: Officer[] = [];
    await use(async (login) => {
      const officer = await Officer.at(browser);
      officers.push(officer);
      await officer.signIn(demonstration, login);
      return officer;
    });
    await testInfo.attach('server', { body: demonstration.output() });
    for (const officer of officers) {
      officer.expectQuiet();
      await officer.page.context().close();
    }
  },
});

/** Stands first in every browser test file: without a browser its tests are skipped, and say why. */
export function needsBrowser(): void {
  test.skip(!findChromium(), 'Chromium is not installed here (Debian: apt-get install chromium)');
}

/** Later rows of a table and later items of a list are built like those before them. */
const MORE_OF_THE_SAME = 'main tr:nth-child(n+9), main li:nth-child(n+4)';

/**
 * Fails on what axe calls serious or critical on the page as it now is, naming rule and element.
 * @param part looks at this part of the page only.
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  // The pages hold no frames: one pass in the page itself, twice as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(part).exclude(MORE_OF_THE_SAME);
  const { violations } = await axe.analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(grave).toEqual([]);
}

const PHONE = { width: 360, height: 740 };

/**
 * On a desk and on a phone: nothing grave for axe, and only tables scroll sideways.
 * @param part see {@link expectAccessible}.
 */
export async function expectGoodOnAllScreens(page: Page, part?: string): Promise<void> {
  const desk = page.viewportSize()!;
  for (const size of [desk, PHONE]) {
    await page.setViewportSize(size);
    await expectAccessible(page, part);
    const width = () => page.locator('html').evaluate((root) => root.scrollWidth);
    await expect
      .poll(width, { message: 'the page scrolls sideways' })
      .toBeLessThanOrEqual(size.width);
    if (size === PHONE) expect(await outOfSight(page)).toEqual([]);
  }
  await page.setViewportSize(desk);
}

/** What the cards of a table's rows do not show without scrolling sideways. */
const outOfSight = (page: Page) =>
  page
    .locator('.data-table-cards tbody :is(th, td)')
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.getBoundingClientRect().right > window.innerWidth)
        .map((cell) => cell.textContent),
    );

/** What a dialog that is open adds to a page. */
export const DIALOG = '[role=dialog]';
