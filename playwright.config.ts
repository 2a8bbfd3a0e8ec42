import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/test-servers.cjs';

/** Debian's Chromium, since Playwright's own download needs the open internet. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.browser.ts',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  projects: [
    { name: 'everyday', testMatch: /(main-job|first-sign-in)\.browser\.ts$/ },
    // Long: `npm run test:thorough` runs them, `npm test` leaves them out.
    { name: 'thorough', testIgnore: /(main-job|first-sign-in)\.browser\.ts$/ },
  ],
  workers: 1,
  // Checks and unit tests run beside them.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    // Without pictures of every step: those of long tables take longer than the tests.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
