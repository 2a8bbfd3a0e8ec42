import { AGES, ageOf, type Age } from '../handover/discrepancies/ageing';
import { daysUntil } from '../units/milestone-day';
import { SEVERITIES, type Severity } from './obstacle-state';

/** An obstacle that is not settled, as ages are counted. */
export interface AgedObstacle {
  unitId: string;
  severity: Severity;
  /** Days in Việt Nam. */
  foundOn: string;
  dueOn: string;
}

type Ages = Record<Age, number>;
const none = () => Object.fromEntries(AGES.map((age) => [age, 0])) as Ages;

/**
 * Counts obstacles by how long they have been known, for each severity and each unit; the unit with most
 * blocking ones comes first, then the one with most.
 * @param today in Việt Nam.
 */
export function ageingOf(open: readonly AgedObstacle[], today: string) {
  const daysOf = ({ foundOn }: AgedObstacle) => Math.max(0, daysUntil(today, foundOn));
  const agesOf = (those: readonly AgedObstacle[]) => {
    const ages = none();
    for (const each of those) ages[ageOf(daysOf(each))] += 1;
    return ages;
  };
  const late = (those: readonly AgedObstacle[]) =>
    those.filter(({ dueOn }) => dueOn < today).length;
  const severities = SEVERITIES.map((severity) => {
    const own = open.filter((each) => each.severity === severity);
    return { severity, ages: agesOf(own), total: own.length };
  });
  const rows = [...Map.groupBy(open, ({ unitId }) => unitId)].map(([unitId, own]) => ({
    ...{ unitId, ages: agesOf(own), total: own.length, overdue: late(own) },
    blocking: own.filter(({ severity }) => severity === 'blocking').length,
    oldest: Math.max(...own.map(daysOf)),
  }));
  rows.sort((a, b) => b.blocking - a.blocking || b.total - a.total || b.oldest - a.oldest);
  return { total: open.length, overdue: late(open), severities, rows };
}
