/** Address of the PostgreSQL of this test run; absent where PostgreSQL is not installed. */
export const POSTGRES_VARIABLE = 'BAN_GIAO_TEST_POSTGRES';
/** Temporary folder of this test run, removed at its end. */
export const FOLDER_VARIABLE = 'BAN_GIAO_TEST_FOLDER';

/** What global-setup left for the workers. */
export const runEnvironment = () => ({
  postgresUrl: process.env[POSTGRES_VARIABLE],
  folder: process.env[FOLDER_VARIABLE]!,
});
