/** The sizes of test; `npm run jest -- --selectProjects unit` runs one. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // What is read only where Redis is used is named as Node's own resolution wants it.
  moduleNameMapper: { '^(\\..*/bullmq/[a-z-]+)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...require('./scripts/swc-options.cjs') }] },
};

/** A temporary folder and, where it is installed, a PostgreSQL for the whole run. */
const withDatabases = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** The product is loaded once for all files of a worker; the file says what that asks of a test. */
const loadedOnce = {
  testEnvironment: '<rootDir>/test/support/once-environment.cjs',
  testEnvironmentOptions: { standIns: true },
};

module.exports = {
  projects: [
    {
      ...shared,
      ...loadedOnce,
      testEnvironmentOptions: { standIns: false },
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,scripts,web/src}/**/*.spec.ts'],
    },
    {
      ...shared,
      ...withDatabases,
      ...loadedOnce,
      displayName: 'database',
      testMatch: ['<rootDir>/test/database/**/*.spec.ts'],
    },
    {
      ...shared,
      ...withDatabases,
      ...loadedOnce,
      displayName: 'journey',
      testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'],
    },
    // Not a test of anything: `npm run make-release-fixture` runs it, once a release.
    {
      ...shared,
      ...withDatabases,
      ...loadedOnce,
      displayName: 'release',
      testMatch: ['<rootDir>/test/releases/*.release.ts'],
    },
    // Long: `npm run test:corpus` runs them, `npm test` leaves them out.
    {
      ...shared,
      displayName: 'corpus',
      testMatch: ['<rootDir>/test/corpus/**/*.corpus.ts'],
    },
    // Long: `npm run test:faults` runs them, `npm test` leaves them out.
    {
      ...shared,
      ...withDatabases,
      displayName: 'faults',
      testMatch: ['<rootDir>/test/faults/**/*.faults.ts'],
    },
  ],
  testTimeout: 60_000,
};
