import path from 'node:path';
import type { z } from 'zod';
import { environment } from './environment';
import { SECURITY_PROFILES, type SecurityProfile } from './security';
import type { RetentionDays } from '../retention/retention-rules';
import { isLoopback, listeningFault } from './listening';
import { mailFault, mailSettings, type MailSettings } from './mail-environment';
import { profileFault } from './profile';

/** Names and sentences of all settings, for `.env.example` and its check. */
export const settingNames = Object.keys(environment.shape);

/** A setting that cannot be used; the message tells the administrator how to mend it. */
export class SettingsProblem extends Error {}

export type LogLevel = z.infer<typeof environment>['LOG_LEVEL'];

/** Everything the environment says, typed and grouped by use. */
export class Settings {
  readonly http: {
    host: string;
    port: number;
    publicUrl?: string;
    secure: boolean;
    /** Proxies whose word about the client's address is believed. */
    trustedProxies: string[];
    maxUploadBytes: number;
    /** Opens `/metrics` from other machines. */
    metricsToken?: string;
    /** Requests a minute from one address, by what they cost. */
    perMinute: { request: number; 'sign-in': number; upload: number; export: number };
  };
  /** Limits of files as evidence, on one thing. */
  readonly evidence: { mostFileBytes: number; mostFiles: number; mostSubjectBytes: number };
  readonly dataDir: string;
  /** Where the keys come from; neither given = the file of the data folder. */
  readonly encryption: { keyFile?: string; keys?: string };
  readonly database: { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };
  /** `withoutCopy`: somebody answers for a copy made by hand. */
  readonly upgrade: { withoutCopy: boolean };
  readonly security: SecurityProfile;
  readonly portal: {
    /** A stand-in on this machine. */
    url?: string;
    /** Which interface the stand-in speaks. */
    interface: 'json-2026' | 'jsp-2025';
    /** Given as address of a real portal: not asked, only proposed to the administrator. */
    proposedUrl?: string;
    /** PEM of a certificate authority trusted beside the well-known ones. */
    caFile?: string;
    /** Internal networks in which the portal may lie. */
    privateNetworks: string[];
    timeoutMs: number;
    attempts: number;
    requestsPerSecond: number;
    /** Jobs that may share one verification run. */
    lanes: number;
  };
  readonly log: { level: LogLevel; file?: string };
  /** Days for which what was read of a procedure on the portal counts. */
  readonly verificationValidDays: number;
  /** `here`: this process does jobs itself; without `redis` it asks the database what is due. */
  readonly jobs: { concurrency: number; here: boolean; redis?: { url: string; prefix: string } };
  readonly reading: { memoryMegabytes: number };
  /** Names of the settings that somebody gave; all others stand as the program ships them. */
  readonly given: ReadonlySet<string>;
  /** Days of retention rules that this installation sets other than shipped. */
  readonly retentionDays: RetentionDays;
  /** Outgoing e-mail; left out where no mail server is set. */
  readonly mail?: MailSettings;
  /** Who is sent the report on readiness of each day. */
  readonly dailyReportTo: readonly string[];
  /** Time of day in Việt Nam at which readiness is kept, `16:00`. */
  readonly readinessDailyAt: string;
  /** Time of day in Việt Nam at which people are told what is overdue, `07:00`. */
  readonly remindersAt: string;
  readonly backup: { folder: string; keep: number; passphraseFile?: string; passphrase?: string };

  private constructor(values: z.infer<typeof environment>, given: string[]) {
    this.given = new Set(given);
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
      trustedProxies: values.TRUST_PROXY ?? [],
      metricsToken: values.METRICS_TOKEN,
      perMinute: {
        request: values.REQUESTS_PER_MINUTE,
        'sign-in': values.SIGN_INS_PER_MINUTE,
        upload: values.UPLOADS_PER_MINUTE,
        export: values.EXPORTS_PER_MINUTE,
      },
    };
    this.evidence = {
      mostFileBytes: Math.min(values.EVIDENCE_FILE_MB, values.MAX_UPLOAD_MB) * 1024 * 1024,
      mostFiles: values.EVIDENCE_FILES,
      mostSubjectBytes: values.EVIDENCE_MB * 1024 * 1024,
    };
    this.database = values.DATABASE_URL
      ? { engine: 'postgres', url: values.DATABASE_URL }
      : { engine: 'sqlite', file: path.join(this.dataDir, 'ban-giao.sqlite') };
    this.upgrade = { withoutCopy: values.UPGRADE_WITHOUT_COPY === 'yes' };
    this.security = securityOf(values);
    const standIn = values.PORTAL_URL && isLoopback(new URL(values.PORTAL_URL).hostname);
    this.portal = {
      url: standIn ? values.PORTAL_URL : undefined,
      proposedUrl: standIn ? undefined : values.PORTAL_URL,
      interface: values.PORTAL_INTERFACE,
      caFile: values.PORTAL_CA_FILE && path.resolve(values.PORTAL_CA_FILE),
      privateNetworks: values.PORTAL_PRIVATE_NETWORKS ?? [],
      timeoutMs: values.PORTAL_TIMEOUT_MS,
      attempts: values.PORTAL_ATTEMPTS,
      requestsPerSecond: values.PORTAL_REQUESTS_PER_SECOND,
      lanes: values.VERIFICATION_LANES,
    };
    this.verificationValidDays = values.VERIFICATION_VALID_DAYS;
    this.jobs = {
      concurrency: values.JOB_CONCURRENCY,
      here: values.JOBS_HERE === 'yes',
      redis: values.REDIS_URL ? { url: values.REDIS_URL, prefix: values.REDIS_PREFIX } : undefined,
    };
    this.reading = { memoryMegabytes: values.READING_MEMORY_MB };
    this.retentionDays = values.RETENTION_DAYS;
    this.mail = mailSettings(values);
    this.dailyReportTo = values.DAILY_REPORT_TO;
    this.readinessDailyAt = values.READINESS_DAILY_AT;
    this.remindersAt = values.REMINDERS_AT;
    this.backup = {
      folder: path.resolve(values.BACKUP_DIR ?? path.join(this.dataDir, 'sao-luu')),
      keep: values.BACKUP_KEEP,
      passphraseFile: values.BACKUP_PASSPHRASE_FILE && path.resolve(values.BACKUP_PASSPHRASE_FILE),
      passphrase: values.BACKUP_PASSPHRASE,
    };
    this.log = { level: values.LOG_LEVEL, file: values.LOG_FILE };
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
    if (read.success) {
      const fault =
        listeningFault(read.data) ??
        securityFault(read.data) ??
        profileFault(read.data) ??
        mailFault(read.data, isLoopback);
      if (fault) throw new SettingsProblem(fault);
      return new Settings(read.data, Object.keys(given));
    }
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

/** The thresholds of the level, with what was set beside it. */
function securityOf(values: z.infer<typeof environment>): SecurityProfile {
  const profile = SECURITY_PROFILES[values.SECURITY_LEVEL];
  return {
    ...profile,
    secondFactorFor: values.MFA_FOR ?? profile.secondFactorFor,
    idleMinutes: values.SESSION_IDLE_MINUTES ?? profile.idleMinutes,
    administratorIdleMinutes:
      values.SESSION_IDLE_MINUTES_ADMINISTRATOR ?? profile.administratorIdleMinutes,
    sessionHours: values.SESSION_HOURS ?? profile.sessionHours,
    confirmMinutes: values.CONFIRM_MINUTES ?? profile.confirmMinutes,
    administratorPasswordDays:
      values.ADMINISTRATOR_PASSWORD_DAYS ?? profile.administratorPasswordDays,
  };
}

/** Nobody reaches the product from elsewhere without a second factor for administrators. */
function securityFault(values: z.infer<typeof environment>): string | undefined {
  if (!values.PUBLIC_URL || securityOf(values).secondFactorFor !== 'nobody') return undefined;
  return [
    `Đã đặt PUBLIC_URL thì quản trị phải có xác thực hai lớp: bỏ MFA_FOR=nobody và SECURITY_LEVEL=demonstration trong tệp .env rồi chạy lại.`,
    `With PUBLIC_URL administrators need a second factor: take MFA_FOR=nobody and SECURITY_LEVEL=demonstration out of .env and start again.`,
  ].join('\n');
}
