import type { UnitFacts } from '../facts';
import type { UnitVerdict } from '../verdict';

export const CONCLUSION_KINDS = ['ready', 'with-remedy', 'fallback'] as const;
export type ConclusionKind = (typeof CONCLUSION_KINDS)[number];

/** Facts that are older than this are read or stated anew before anything is concluded on them. */
export const FRESH_DAYS = 7;
const DAY_MS = 86_400_000;

export type ConclusionRefusal =
  | { why: 'not-green' | 'red' | 'remedy-missing' }
  | { why: 'stale'; criterion: string; day: string }
  | { why: 'notice-ahead' };

/**
 * Why the committee's conclusion cannot be recorded, or null. Ready: only a green unit. With remedy: not a red
 * one. By the fallback plan: any, since it is what a unit does that is not ready. Ready and with remedy rest on
 * facts of the last seven days.
 * @param today the day in Việt Nam.
 */
export function conclusionRefusal(
  wanted: { kind: ConclusionKind; remedy: string; noticeDay: string },
  unit: { verdict: UnitVerdict; facts: UnitFacts; criteria: ReadonlySet<string> },
  today: string,
): ConclusionRefusal | null {
  const { kind, remedy, noticeDay } = wanted;
  if (noticeDay > today) return { why: 'notice-ahead' };
  if (kind !== 'ready' && remedy.trim().length < 3) return { why: 'remedy-missing' };
  if (kind === 'fallback') return null;
  if (kind === 'ready' && unit.verdict !== 'green') return { why: 'not-green' };
  if (unit.verdict === 'red') return { why: 'red' };
  return staleFact(unit, today);
}

/** The first fact that is too old: the earliest reading of the portal it rests on, and the day of what people stated. */
function staleFact(
  { facts, criteria }: { facts: UnitFacts; criteria: ReadonlySet<string> },
  today: string,
): ConclusionRefusal | null {
  const { procedures } = facts;
  const days: [string, string | undefined][] = [
    ['procedures-verified', (procedures?.oldestAt ?? procedures?.readAt)?.slice(0, 10)],
    ...Object.entries(facts.stated ?? {}).map(([code, fact]): [string, string] => [
      ...([code, fact.factDay] as const),
    ]),
  ];
  const oldest = new Date(Date.parse(`${today}T00:00:00Z`) - FRESH_DAYS * DAY_MS)
    .toISOString()
    .slice(0, 10);
  const stale = days.find(([code, day]) => criteria.has(code) && day !== undefined && day < oldest);
  return stale ? { why: 'stale', criterion: stale[0], day: stale[1]! } : null;
}
