import path from 'node:path';
import { z } from 'zod';

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** One sentence a setting, repeated in `.env.example`; the unit stands in the name or the sentence. */
const environment = z.object({
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Network address to listen on; 0.0.0.0 for every network card.'),
  PORT: wholeNumber(0, 65535)
    .default(3000)
    .describe('Port to listen on; 0 lets the system choose a free one.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe(
      'Address people type, e.g. https://bangiao.example.gov.vn; https turns on secure cookies.',
    ),
  DATA_DIR: z
    .string()
    .min(1)
    .default('data/main')
    .describe('Folder for the SQLite database, uploaded files and reports.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('PostgreSQL address; without it SQLite in DATA_DIR is used.'),
  ENCRYPTION_KEY_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File with the keys that seal personal data; without it DATA_DIR/keys/master.keys, made at the first start. Keep a copy apart from the database.',
    ),
  // Its value is looked at elsewhere: a message about it must not repeat it.
  ENCRYPTION_KEY: z
    .string()
    .optional()
    .describe(
      'The lines of the key file themselves, separated by commas, where a vault gives keys by the environment; wins over the file.',
    ),
  MAX_UPLOAD_MB: wholeNumber(1, 200)
    .default(20)
    .describe('Largest workbook accepted, in megabytes.'),
  REQUESTS_PER_MINUTE: wholeNumber(60, 10_000_000)
    .default(6000)
    .describe('Requests a minute accepted from one address; a whole office may share one.'),
  SESSION_IDLE_MINUTES: wholeNumber(1, 1440)
    .default(30)
    .describe('Minutes without a request after which a session ends.'),
  SESSION_HOURS: wholeNumber(1, 168)
    .default(12)
    .describe('Hours after which a session ends in any case.'),
  PORTAL_URL: z
    .url()
    .optional()
    .describe('Address of the national portal; without it nothing is checked and nothing passes.'),
  PORTAL_TIMEOUT_MS: wholeNumber(100, 120_000)
    .default(15_000)
    .describe('Milliseconds to wait for one answer of the portal.'),
  PORTAL_ATTEMPTS: wholeNumber(1, 10)
    .default(3)
    .describe('Times one question to the portal is tried.'),
  PORTAL_REQUESTS_PER_SECOND: z.coerce
    .number()
    .min(0.1)
    .max(1000)
    .default(2)
    .describe('Questions a second to the portal at most.'),
  JOB_CONCURRENCY: wholeNumber(1, 16)
    .default(2)
    .describe('Background jobs that run at the same time in this process.'),
});

/** Names and sentences of all settings, for `.env.example` and its check. */
export const settingNames = Object.keys(environment.shape);

/** A setting that cannot be used; the message tells the administrator how to mend it. */
export class SettingsProblem extends Error {}

/** Everything the environment says, typed and grouped by use. */
export class Settings {
  readonly http: {
    host: string;
    port: number;
    publicUrl?: string;
    secure: boolean;
    maxUploadBytes: number;
    requestsPerMinute: number;
  };
  readonly dataDir: string;
  /** Where the keys come from; neither given = the file of the data folder. */
  readonly encryption: { keyFile?: string; keys?: string };
  readonly database: { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };
  readonly session: { idleMinutes: number; hours: number };
  readonly portal: { url?: string; timeoutMs: number; attempts: number; requestsPerSecond: number };
  readonly jobs: { concurrency: number };

  private constructor(values: z.infer<typeof environment>) {
    this.dataDir = path.resolve(values.DATA_DIR);
    this.encryption = {
      keyFile: values.ENCRYPTION_KEY_FILE && path.resolve(values.ENCRYPTION_KEY_FILE),
      keys: values.ENCRYPTION_KEY,
    };
    this.http = {
      host: values.HOST,
      port: values.PORT,
      publicUrl: values.PUBLIC_URL,
      secure: values.PUBLIC_URL?.startsWith('https:') ?? false,
      maxUploadBytes: values.MAX_UPLOAD_MB * 1024 * 1024,
      requestsPerMinute: values.REQUESTS_PER_MINUTE,
    };
    this.database = values.DATABASE_URL
      ? { engine: 'postgres', url: values.DATABASE_URL }
      : { engine: 'sqlite', file: path.join(this.dataDir, 'ban-giao.sqlite') };
    this.session = { idleMinutes: values.SESSION_IDLE_MINUTES, hours: values.SESSION_HOURS };
    this.portal = {
      url: values.PORTAL_URL,
      timeoutMs: values.PORTAL_TIMEOUT_MS,
      attempts: values.PORTAL_ATTEMPTS,
      requestsPerSecond: values.PORTAL_REQUESTS_PER_SECOND,
    };
    this.jobs = { concurrency: values.JOB_CONCURRENCY };
  }

  /**
   * Reads the settings; an empty value counts as not given.
   * @param source environment variables.
   * @throws SettingsProblem naming each bad variable, its value, what it is for and where to mend it.
   */
  static from(source: Record<string, string | undefined>): Settings {
    const given = Object.fromEntries(
      settingNames
        .filter((name) => source[name]?.trim())
        .map((name) => [name, source[name]!.trim()]),
    );
    const read = environment.safeParse(given);
    if (read.success) return new Settings(read.data);
    const lines = read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const field = environment.shape[name as keyof typeof environment.shape];
      return `- ${name}="${given[name] ?? ''}": ${issue.message}. ${field.description ?? ''}`;
    });
    throw new SettingsProblem(
      [
        'Cài đặt chưa dùng được. Sửa trong tệp .env (xem .env.example) rồi chạy lại.',
        'Settings cannot be used. Mend them in .env (see .env.example) and start again.',
        ...lines,
      ].join('\n'),
    );
  }

  /** Settings of this process: `.env` in the working folder, then the environment, which wins. */
  static fromProcess(overrides: Record<string, string | undefined> = {}): Settings {
    try {
      process.loadEnvFile('.env');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return Settings.from({ ...process.env, ...overrides });
  }
}
