import { z } from 'zod';

/** Ways in which the double can fail to answer. */
export const faultModes = [
  '503',
  '500',
  '403',
  '429',
  'html',
  'sign-in-page',
  'redirect',
  'sign-in',
  'hang',
  'trickle',
  'reset',
  'not-json',
  'cut-short',
  'cut-off',
  'wrong-json',
  'wrong-types',
  'new-shape',
  'error-code',
  'repeat-cursor',
  'same-page',
  'no-cursor',
  'null-cursor',
  'empty',
  'total-changes',
  'rows-missing',
  'ignore-department',
] as const;

const code = z.string().min(1);
const agencyFaults = z.strictObject({
  mode: z.enum(faultModes).optional().describe('answers so instead of properly'),
  times: z.int().positive().optional().describe('only for this many requests, then heals'),
  retryAfterSeconds: z.number().nonnegative().optional().describe('sent with 429 and 503'),
  slowMs: z.int().nonnegative().optional().describe('waits before each answer'),
  missing: z.array(code).optional().describe('procedures that are not shown'),
  otherNames: z.record(code, z.string()).optional().describe('procedure → the name that is shown'),
  notActive: z.array(code).optional().describe('procedures shown as INACTIVE'),
  attachedTo: z.record(code, z.string()).optional().describe('procedure → agency shown for it'),
  extra: z
    .array(z.strictObject({ code, name: z.string() }))
    .optional()
    .describe('shown besides the catalogue'),
});
/** By agency code; `*` is for every agency, and an agency's own faults come before it. */
export const faultsSchema = z.record(z.string(), agencyFaults);

export type AgencyFaults = z.infer<typeof agencyFaults>;
export type FaultMode = (typeof faultModes)[number];

/** The faults in force, counted down as requests come in. */
export class FaultPlan {
  private plan: Record<string, AgencyFaults> = {};

  replace(plan: Record<string, AgencyFaults>): void {
    this.plan = structuredClone(plan);
  }

  /** What the list of this agency looks like: an agency's own changes over those for all. */
  contentFor(agency: string): AgencyFaults {
    return { ...this.plan['*'], ...this.plan[agency] };
  }

  /** The way this request is to fail, if any; uses up one of its `times`. */
  takeMode(agency: string): { mode?: FaultMode; retryAfterSeconds?: number; slowMs?: number } {
    for (const faults of [this.plan[agency], this.plan['*']]) {
      if (!faults || (faults.mode === undefined && faults.slowMs === undefined)) continue;
      if (faults.times === 0) continue;
      if (faults.times !== undefined) faults.times -= 1;
      return faults;
    }
    return {};
  }
}

/** Ways of being a portal, by name: `npm run portal-double -- --profile NAME`. */
export const PROFILES: Record<string, { faults?: Record<string, AgencyFaults>; robots?: string }> =
  {
    honest: {},
    ...Object.fromEntries(faultModes.map((mode) => [mode, { faults: { '*': { mode } } }])),
    slow: { faults: { '*': { slowMs: 3_000 } } },
    'once-503': { faults: { '*': { mode: '503', times: 1 } } },
    'asks-for-quiet': { faults: { '*': { mode: '429', times: 2, retryAfterSeconds: 2 } } },
    'robots-forbid': { robots: 'User-agent: *\nDisallow: /\n' },
    'robots-503': { robots: '503' },
    'robots-delay': { robots: 'User-agent: *\nCrawl-delay: 2\n' },
    'asks-for-long-quiet': { faults: { '*': { mode: '429', retryAfterSeconds: 300 } } },
  };
