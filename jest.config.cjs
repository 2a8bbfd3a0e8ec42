/** Three sizes of test; `npm run jest -- --selectProjects unit` runs one. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { ...require('./scripts/swc-options.cjs') }] },
};

module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{src,scripts}/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'database',
      testMatch: ['<rootDir>/test/database/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'journey',
      testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'],
    },
  ],
  testTimeout: 60_000,
};
