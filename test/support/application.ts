import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { signedIn, talkTo, type Talk } from '../../scripts/support/talk';
import { AccountsService, type NewAccount } from '../../src/accounts/accounts.service';
import { createApplication, type ApplicationOptions } from '../../src/application';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase, type DatabaseLocation } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { schema } from '../../src/schema';
import { copyMigrated } from './database-places';
import { runHandlersTwice } from './handlers-twice';

/** Long enough for the rules; used for every account a test makes. */
export const TEST_PASSWORD = 'Chìa khóa để thử 2025';

/** Limits that no test meets but those that set their own. */
const UNHURRIED = {
  REQUESTS_PER_MINUTE: '1000000',
  SIGN_INS_PER_MINUTE: '1000000',
  UPLOADS_PER_MINUTE: '1000000',
  EXPORTS_PER_MINUTE: '1000000',
};

export interface RunningApplication {
  url: string;
  /** A provider of the application, for arranging what no route does. */
  get<T>(token: abstract new (...args: never[]) => T): T;
  addAccount(person: Omit<NewAccount, 'password' | 'name'>): Promise<void>;
  /** Signs in with `TEST_PASSWORD`. */
  signIn(login: string): Promise<Talk>;
  /** Nobody in particular. */
  anonymous: Talk;
  close(): Promise<void>;
}

/**
 * The whole server over HTTP in this process, on a free port with a data folder of its own.
 * @param options database (SQLite in the folder unless told), environment, clock, built pages.
 */
export async function startApplication(
  options: {
    database?: DatabaseLocation;
    environment?: Record<string, string>;
    clock?: Clock;
    webFolder?: string;
    log?: ApplicationOptions['log'];
  } = {},
): Promise<RunningApplication> {
  runHandlersTwice();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-application-'));
  const settings = Settings.from({
    DATA_DIR: folder,
    // Most tests are not about telephones; those that are set it themselves.
    ...(options.environment?.PUBLIC_URL ? {} : { MFA_FOR: 'nobody' }),
    ...UNHURRIED,
    ...options.environment,
  });
  if (!options.database && settings.database.engine === 'sqlite') {
    await copyMigrated(settings.database.file, schema);
  }
  const database = await openDatabase(options.database ?? settings.database, schema);
  const app = await createApplication(settings, database, options);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url,
    get: (token) => app.get(token as never),
    addAccount: (person) =>
      app
        .get(AccountsService)
        .create(
          [{ ...person, name: `Người dùng ${person.login}`, password: TEST_PASSWORD }],
          SYSTEM,
        ),
    signIn: (login) => signedIn(url, login, TEST_PASSWORD),
    anonymous: talkTo(url),
    close: async () => {
      await app.close();
      await database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
