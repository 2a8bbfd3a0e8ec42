import { isIP } from 'node:net';
import { z } from 'zod';
import { retentionDays } from '../retention/retention-setting';
import { mailEnvironment } from './mail-environment';
import { SECOND_FACTOR_FOR, SECURITY_LEVELS } from './security';

/** Addresses and networks (`10.0.0.0/8`), separated by commas. */
const addresses = () =>
  z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((list) => list.every(isNetwork), 'must be addresses or networks separated by commas');

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** One sentence a setting, repeated in `.env.example`; the unit stands in the name or the sentence. */
export const environment = z.object({
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe(
      'Network address to listen on. Anything but 127.0.0.1 needs PUBLIC_URL=https://… and a TLS proxy in front.',
    ),
  PORT: wholeNumber(0, 65535)
    .default(3000)
    .describe('Port to listen on; 0 lets the system choose a free one.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address people type, e.g. https://bangiao.example.gov.vn; https turns on secure cookies.',
    ),
  TRUST_PROXY: addresses()
    .optional()
    .describe(
      'Addresses of proxies whose X-Forwarded-For is believed, separated by commas, e.g. 127.0.0.1,10.0.0.0/8.',
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
  UPGRADE_WITHOUT_COPY: z
    .enum(['yes', 'no'])
    .default('no')
    .describe(
      'yes upgrades the database without copying it first, for one start, where another copy was made by hand.',
    ),
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
  EVIDENCE_FILE_MB: wholeNumber(1, 200)
    .default(15)
    .describe('Largest file accepted as evidence, in megabytes; MAX_UPLOAD_MB holds as well.'),
  EVIDENCE_FILES: wholeNumber(1, 1000)
    .default(50)
    .describe('Files accepted as evidence of one list, row or other thing.'),
  EVIDENCE_MB: wholeNumber(1, 10_000)
    .default(200)
    .describe('Megabytes that all evidence of one list, row or other thing may take.'),
  REQUESTS_PER_MINUTE: wholeNumber(60, 10_000_000)
    .default(6000)
    .describe('Requests a minute accepted from one address; a whole office may share one.'),
  SIGN_INS_PER_MINUTE: wholeNumber(5, 10_000_000)
    .default(60)
    .describe('Tries to sign in a minute accepted from one address.'),
  UPLOADS_PER_MINUTE: wholeNumber(1, 10_000_000)
    .default(60)
    .describe('Files a minute accepted from one address.'),
  EXPORTS_PER_MINUTE: wholeNumber(1, 10_000_000)
    .default(120)
    .describe('Files a minute made for or downloaded from one address.'),
  SECURITY_LEVEL: z
    .enum(SECURITY_LEVELS)
    .default('2')
    .describe(
      'Level of the information system (Decree 331/2026): 2 or 3; demonstration is for made-up data on one computer.',
    ),
  MFA_FOR: z
    .enum(SECOND_FACTOR_FOR)
    .optional()
    .describe(
      'Who must have a second factor: administrators (default), everyone_remote (also everybody over the Internet), everyone; nobody only without PUBLIC_URL.',
    ),
  SESSION_IDLE_MINUTES: wholeNumber(1, 1440)
    .optional()
    .describe('Minutes without a request after which a session ends; 15 unless told.'),
  SESSION_IDLE_MINUTES_ADMINISTRATOR: wholeNumber(1, 1440)
    .optional()
    .describe('The same for administrators of the province; 5 unless told.'),
  SESSION_HOURS: wholeNumber(1, 168)
    .optional()
    .describe('Hours after which a session ends in any case; 12 unless told.'),
  CONFIRM_MINUTES: wholeNumber(1, 60)
    .optional()
    .describe(
      'Minutes for which a shown password or code is enough to change duties or take decisions; 10 unless told.',
    ),
  ADMINISTRATOR_PASSWORD_DAYS: wholeNumber(0, 730)
    .optional()
    .describe(
      'Days after which administrators choose a new password; 60 unless told, 0 for never.',
    ),
  PORTAL_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address of a stand-in for the national portal on this machine (npm run portal-double); a real portal is entered with its permission under Quản trị › Nguồn Cổng DVC.',
    ),
  PORTAL_INTERFACE: z
    .enum(['json-2026', 'jsp-2025'])
    .default('json-2026')
    .describe('Which interface the stand-in speaks: json-2026 or jsp-2025.'),
  PORTAL_CA_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File (PEM) of a certificate authority that the portal uses and this machine does not know; the certificate is always checked.',
    ),
  PORTAL_PRIVATE_NETWORKS: addresses()
    .optional()
    .describe(
      'Internal networks in which the portal may lie, separated by commas, e.g. 10.0.0.0/8; without it only public addresses are asked.',
    ),
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
    .default(1)
    .describe('Questions a second to the stand-in at most; unlimited unless told.'),
  VERIFICATION_LANES: wholeNumber(1, 16)
    .default(1)
    .describe(
      'Workers that may share one verification run; as many as there are worker processes, where there are several.',
    ),
  VERIFICATION_VALID_DAYS: wholeNumber(1, 365)
    .default(14)
    .describe(
      'Days for which what was read of a procedure on the portal counts; older, it is unknown again.',
    ),
  READING_MEMORY_MB: wholeNumber(32, 4096)
    .default(256)
    .describe(
      'Megabytes of memory that reading one workbook may take; beyond, that file is refused.',
    ),
  JOB_CONCURRENCY: wholeNumber(1, 16)
    .default(2)
    .describe(
      'Background jobs of one kind (reading files, making files, asking the portal) that run at the same time in this process.',
    ),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/[^/]/, 'must begin with redis:// or rediss://')
    .refine((text) => URL.canParse(text), 'must be an address, e.g. redis://127.0.0.1:6379')
    .optional()
    .describe(
      'Redis that rings for background jobs, for several machines over one PostgreSQL (DATABASE_URL); without it jobs run in the program.',
    ),
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and hyphens')
    .default('ban-giao')
    .describe('First word of all names in Redis; another one for each database that shares it.'),
  ...mailEnvironment,
  READINESS_DAILY_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 16:00')
    .default('16:00')
    .describe('Time of day in Việt Nam at which the figures of readiness are kept each day.'),
  REMINDERS_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 07:00')
    .default('07:00')
    .describe('Time of day in Việt Nam at which people are told in their inbox what is overdue.'),
  JOBS_HERE: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe(
      'no leaves all background jobs to "npm run worker" on this or other machines; needs REDIS_URL.',
    ),
  // Its value is looked at elsewhere: a message about it must not repeat it.
  METRICS_TOKEN: z
    .string()
    .optional()
    .describe(
      'Word of at least 16 letters that opens /metrics from other machines; without it only this machine may ask.',
    ),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much is written down: silent, fatal, error, warn, info or debug.'),
  LOG_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('File for the log, opened anew on SIGHUP; without it the log goes to the output.'),
  BACKUP_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder for backups, best on another disk; without it DATA_DIR/sao-luu.'),
  BACKUP_KEEP: wholeNumber(1, 1000)
    .default(14)
    .describe('Backups that stay in BACKUP_DIR; the oldest go after a new one proved good.'),
  RETENTION_DAYS: z
    .string()
    .default('')
    .transform((text, context) => {
      try {
        return retentionDays(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    })
    .describe(
      'Days after which data go, where other than shipped: rule=days, rule=days; see Quản trị › Thời hạn lưu.',
    ),
  BACKUP_PASSPHRASE_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('File (mode 0600) with the passphrase that seals backups; keep a copy elsewhere.'),
  // Its value is looked at elsewhere: a message about it must not repeat it.
  BACKUP_PASSPHRASE: z
    .string()
    .optional()
    .describe('The passphrase itself, where a vault gives it by the environment.'),
});
