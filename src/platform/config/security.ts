/** Whom the second factor is asked of; `everyone_remote` adds to the administrators whoever comes over the Internet. */
export const SECOND_FACTOR_FOR = [
  'administrators',
  'everyone_remote',
  'everyone',
  'nobody',
] as const;
export type SecondFactorFor = (typeof SECOND_FACTOR_FOR)[number];

export const SECURITY_LEVELS = ['2', '3', 'demonstration'] as const;
export type SecurityLevel = (typeof SECURITY_LEVELS)[number];

/** Thresholds of sign-in. Days, minutes and hours as their names say. */
export interface SecurityProfile {
  level: SecurityLevel;
  secondFactorFor: SecondFactorFor;
  /** Characters of a password beside a second factor. */
  shortestWithSecondFactor: number;
  /** Characters of a password that stands alone, and how many of the four kinds it needs. */
  shortestAlone: number;
  kindsAlone: number;
  /** An administrator's password is chosen anew after so many days; 0 for never. */
  administratorPasswordDays: number;
  failuresToLock: number;
  lockMinutes: number;
  /** Wrong passwords from one address within the lock time, over all logins. */
  failuresPerAddress: number;
  idleMinutes: number;
  administratorIdleMinutes: number;
  sessionHours: number;
  /** Who showed a password or code within so many minutes may take decisions. */
  confirmMinutes: number;
  oneTimeHours: number;
  unusedDays: number;
  reviewMonths: number;
}

/** Level 2 of Decree 331/2026 and TCVN 14423:2026; the lock also follows ASVS 5.0, 6.3.1. */
const LEVEL_2: SecurityProfile = {
  level: '2',
  secondFactorFor: 'administrators',
  shortestWithSecondFactor: 8,
  shortestAlone: 14,
  kindsAlone: 4,
  administratorPasswordDays: 60,
  failuresToLock: 5,
  lockMinutes: 15,
  failuresPerAddress: 30,
  idleMinutes: 15,
  administratorIdleMinutes: 5,
  sessionHours: 12,
  confirmMinutes: 10,
  oneTimeHours: 24,
  unusedDays: 45,
  reviewMonths: 12,
};

/** What a level asks for; single thresholds may be set beside it. */
export const SECURITY_PROFILES: Readonly<Record<SecurityLevel, SecurityProfile>> = {
  '2': LEVEL_2,
  '3': { ...LEVEL_2, level: '3', reviewMonths: 6 },
  // Made-up data on one computer: nobody is to need a telephone to look at them.
  demonstration: {
    ...LEVEL_2,
    level: 'demonstration',
    secondFactorFor: 'nobody',
    administratorPasswordDays: 0,
    idleMinutes: 60,
    administratorIdleMinutes: 60,
    confirmMinutes: 60,
  },
};
