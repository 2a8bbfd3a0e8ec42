import { SECURITY_PROFILES, type SecurityProfile } from '../platform/config/security';
import type { Settings } from '../platform/config/settings';

/** Facts of this installation that the page of security settings tells. */
export type SecurityFacts = Pick<Settings, 'security' | 'given'> & {
  /** People reach it over TLS. */
  secure: boolean;
};

/** How what is in force compares with what the level asks for. */
export type Standing = 'met' | 'stricter' | 'weaker' | 'unknown';

/** Which paper asks for a threshold. */
export type Basis = 'profile' | 'asvs';

type Value = number | string | boolean;

/** One threshold: what is in force, what each level asks for, where it comes from. */
export interface SecurityThreshold {
  key: ThresholdKey;
  inForce: Value;
  level2: Value;
  level3: Value;
  basis: Basis;
  /** Name of the setting that gave it; null where the program's own value stands. */
  setBy: string | null;
  /** Name of the setting that can change it; null where none can. */
  setting: string | null;
  standing: Standing;
}

type Threshold = Exclude<keyof SecurityProfile, 'level' | 'secondFactorFor'>;
interface Rule {
  basis: Basis;
  setting?: string;
  /** Which way is stricter; `sooner` counts 0 days as never. */
  stricter: 'less' | 'more' | 'sooner';
}

/** Thresholds in the order of the page; the figures themselves stand in `platform/config/security.ts`. */
const RULES = {
  shortestWithSecondFactor: { basis: 'profile', stricter: 'more' },
  shortestAlone: { basis: 'profile', stricter: 'more' },
  kindsAlone: { basis: 'profile', stricter: 'more' },
  administratorPasswordDays: {
    basis: 'profile',
    setting: 'ADMINISTRATOR_PASSWORD_DAYS',
    stricter: 'sooner',
  },
  failuresToLock: { basis: 'profile', stricter: 'less' },
  lockMinutes: { basis: 'asvs', stricter: 'more' },
  failuresPerAddress: { basis: 'asvs', stricter: 'less' },
  idleMinutes: { basis: 'profile', setting: 'SESSION_IDLE_MINUTES', stricter: 'less' },
  administratorIdleMinutes: {
    basis: 'profile',
    setting: 'SESSION_IDLE_MINUTES_ADMINISTRATOR',
    stricter: 'less',
  },
  sessionHours: { basis: 'asvs', setting: 'SESSION_HOURS', stricter: 'less' },
  confirmMinutes: { basis: 'asvs', setting: 'CONFIRM_MINUTES', stricter: 'less' },
  oneTimeHours: { basis: 'asvs', stricter: 'less' },
  unusedDays: { basis: 'profile', stricter: 'sooner' },
  reviewMonths: { basis: 'profile', stricter: 'less' },
} as const satisfies Record<Threshold, Rule>;

/** What the levels ask for beside the thresholds of sign-in. */
type ThresholdKey =
  | Threshold
  | 'secondFactorFor'
  | 'auditMonths'
  | 'logMonths'
  | 'transport'
  | 'atRest';

/** Months for which logs are kept: Decree 331/2026 and TCVN 14423:2026, as `docs/security/requirements.md` tells. */
const LOG_MONTHS = { level2: 1, level3: 3 };
/** The profile asks for a second factor for administration and for access from the Internet. */
const FACTOR_ASKED = 'everyone_remote';

/**
 * Every threshold in force beside what levels 2 and 3 ask for. A demonstration is held against
 * level 2. What the program cannot know is unknown, never met.
 */
export function securityStanding(facts: SecurityFacts): SecurityThreshold[] {
  const { security, given, secure } = facts;
  const asked = security.level === '3' ? 'level3' : 'level2';
  const own = Object.entries(RULES) as [Threshold, Rule][];
  const thresholds = own.map(([key, { basis, setting = null, stricter }]): SecurityThreshold => {
    const [level2, level3] = [SECURITY_PROFILES['2'][key], SECURITY_PROFILES['3'][key]];
    const inForce = security[key];
    const standing = compared(inForce, asked === 'level3' ? level3 : level2, stricter);
    const setBy = setting && given.has(setting) ? setting : null;
    return { key, inForce, level2, level3, basis, setBy, setting, standing };
  });
  const rest = { basis: 'profile', setBy: null, setting: null } as const;
  return [
    secondFactor(facts),
    ...thresholds,
    // The trail is append-only: nothing deletes from it.
    { key: 'auditMonths', inForce: 'for_good', ...LOG_MONTHS, ...rest, standing: 'stricter' },
    // Whoever runs the machine turns the files of the log over.
    { key: 'logMonths', inForce: 'by_operator', ...LOG_MONTHS, ...rest, standing: 'unknown' },
    {
      ...{ key: 'transport', inForce: secure, level2: true, level3: true, ...rest },
      setting: 'PUBLIC_URL',
      setBy: given.has('PUBLIC_URL') ? 'PUBLIC_URL' : null,
      standing: secure ? 'met' : 'weaker',
    },
    { key: 'atRest', inForce: true, level2: true, level3: true, ...rest, standing: 'met' },
  ];
}

/** Whether somebody comes from the Internet the program cannot know of an address. */
function secondFactor({ security, given }: SecurityFacts): SecurityThreshold {
  const { secondFactorFor } = security;
  const standings: Record<typeof secondFactorFor, Standing> = {
    nobody: 'weaker',
    administrators: given.has('PUBLIC_URL') ? 'unknown' : 'met',
    everyone_remote: 'met',
    everyone: 'stricter',
  };
  return {
    ...{ key: 'secondFactorFor', inForce: secondFactorFor, basis: 'profile' },
    ...{ level2: FACTOR_ASKED, level3: FACTOR_ASKED },
    setting: 'MFA_FOR',
    setBy: given.has('MFA_FOR') ? 'MFA_FOR' : null,
    standing: standings[secondFactorFor],
  };
}

function compared(inForce: number, asked: number, stricter: Rule['stricter']): Standing {
  const [own, wanted] = [strength(inForce, stricter), strength(asked, stricter)];
  if (own === wanted) return 'met';
  return own > wanted ? 'stricter' : 'weaker';
}

/** A number that grows with strictness. */
function strength(value: number, stricter: Rule['stricter']): number {
  if (stricter === 'more') return value;
  // Of what must happen within so many days, 0 days means never.
  return stricter === 'sooner' && value === 0 ? -Infinity : -value;
}
