import { daysUntil } from '../../units/milestone-day';

/** How long discrepancies have been open, in days: up to 7, 8 to 15, 16 to 30, longer. */
export const AGES = ['upTo7', 'upTo15', 'upTo30', 'over30'] as const;
export type Age = (typeof AGES)[number];

/** @param days since the day of opening. */
export function ageOf(days: number): Age {
  if (days <= 7) return 'upTo7';
  if (days <= 15) return 'upTo15';
  return days <= 30 ? 'upTo30' : 'over30';
}

/** An open discrepancy, as the report counts it. */
export interface Ageing {
  organisationId: string;
  kind: string;
  /** Days in Việt Nam. */
  openedOn: string;
  dueOn: string;
}

/** How many of one kind somebody is responsible for, by age. */
export interface AgeingRow {
  organisationId: string;
  kind: string;
  ages: Record<Age, number>;
  total: number;
  overdue: number;
  /** Days that the oldest has been open. */
  oldest: number;
}

/**
 * Counts open discrepancies by who is responsible, kind and age; who has most comes first.
 * @param today in Việt Nam.
 */
export function ageingOf(open: readonly Ageing[], today: string): AgeingRow[] {
  const groups = Map.groupBy(open, ({ organisationId, kind }) => `${organisationId} ${kind}`);
  const rows = [...groups.values()].map((group): AgeingRow => {
    const { organisationId, kind } = group[0]!;
    const row: AgeingRow = {
      ...{ organisationId, kind, total: group.length, overdue: 0, oldest: 0 },
      ages: { upTo7: 0, upTo15: 0, upTo30: 0, over30: 0 },
    };
    for (const { openedOn, dueOn } of group) {
      const days = Math.max(0, daysUntil(today, openedOn));
      row.ages[ageOf(days)] += 1;
      row.oldest = Math.max(row.oldest, days);
      if (dueOn < today) row.overdue += 1;
    }
    return row;
  });
  return rows.sort((a, b) => b.total - a.total || b.oldest - a.oldest);
}
