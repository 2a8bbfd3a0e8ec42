import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/test-servers.cjs';
import { startServer, type RunningServer } from '../support/running-server';

/** Playwright's test with an empty installation of the product for each test that asks for one. */
export const test = base.extend<{ emptyServer: RunningServer }>({
  // Playwright reads the fixtures a fixture needs from this pattern.
  // eslint-disable-next-line no-empty-pattern
  emptyServer: async ({}, use) => {
    const server = await startServer('src/main.js');
    await use(server);
    await server.stop();
  },
});

/** Stands first in every browser test file: without a browser its tests are skipped, and say why. */
export function needsBrowser(): void {
  test.skip(!findChromium(), 'Chromium is not installed here (Debian: apt-get install chromium)');
}

/** Fails on what axe calls serious or critical on the page as it now is, naming rule and element. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(grave).toEqual([]);
}
