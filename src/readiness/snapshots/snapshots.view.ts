import { milestoneDay } from '../../units/milestone-day';
import type { Province } from '../province';
import { shortestWay } from '../shortest-way';
import type { UnitVerdict } from '../verdict';
import type { UnitThen } from './compare';
import { bodyOf, type SnapshotBody } from './snapshot-body';
import type { ReadinessSnapshot, ReadinessSnapshotUnit } from './snapshot.entity';
import type { TrendRow } from './snapshots.read-model';
import type {
  PastReadiness,
  PastSheet,
  ReadinessComparison,
  ReadinessTrend,
} from './snapshots.schema';

/** A round at one moment, kept or as it is now. */
export interface Moment {
  asOf: string;
  kind: ReadinessSnapshot['kind'] | 'now';
  by: string;
  criteriaVersion: number;
  units: { body: SnapshotBody }[];
}

/** One that was kept: each unit with its digest. */
export interface KeptMoment extends Moment {
  units: { body: SnapshotBody; sha256: string }[];
}

/** @param order ids of the units in the order of the resolution. */
export function momentOf(
  { asOf, kind, madeByName, criteriaVersion }: ReadinessSnapshot,
  rows: readonly ReadinessSnapshotUnit[],
  order: readonly string[],
): KeptMoment {
  const place = new Map(order.map((id, at) => [id, at]));
  const at = ({ unitId }: ReadinessSnapshotUnit) => place.get(unitId) ?? order.length;
  const units = [...rows]
    .sort((a, b) => at(a) - at(b))
    .map(({ body, sha256 }) => ({ body: JSON.parse(body) as SnapshotBody, sha256 }));
  return { asOf, kind, by: madeByName, criteriaVersion, units };
}

/** The round as it is judged now, for comparing. */
export function nowOf(province: Province, seen: (unitId: string) => boolean): Moment {
  const { asOf, criteria } = province;
  const units = province.units
    .filter(({ id }) => seen(id))
    .map((unit) => ({ body: bodyOf(unit, asOf, criteria.number) }));
  return { asOf, kind: 'now', by: '', criteriaVersion: criteria.number, units };
}

const countsOf = (verdicts: readonly UnitVerdict[]) => {
  const counts = { green: 0, yellow: 0, red: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
};

export const aboutOf = ({ asOf, kind, by, units }: Moment): ReadinessComparison['from'] => ({
  ...{ asOf, kind, by, counts: countsOf(units.map(({ body }) => body.verdict)) },
});

export const thenOf = ({ units }: Moment): UnitThen[] =>
  units.map(({ body: { unit, verdict, score, rules } }) => ({
    ...{ unitId: unit.id, name: unit.name, verdict, score, rules },
  }));

export function pastOf(moment: KeptMoment): PastReadiness {
  const rules = new Map(
    moment.units.flatMap(({ body }) => body.rules.map(({ key, name }) => [key, { key, name }])),
  );
  return {
    ...aboutOf(moment),
    ...{ criteriaVersion: moment.criteriaVersion, rules: [...rules.values()] },
    units: moment.units.map(({ body: { unit, verdict, score, rules: judged }, sha256 }) => ({
      ...{ unitId: unit.id, code: unit.code, name: unit.name, cluster: unit.cluster },
      ...{ verdict, score, sha256 },
      verdicts: Object.fromEntries(judged.map(({ key, verdict: each }) => [key, each])),
    })),
  };
}

/** The sheet of one unit as it was kept. @param effectiveDate of the round, from which days are counted. */
export function pastSheetOf(
  { asOf, kind, madeByName, criteriaVersion }: ReadinessSnapshot,
  { body, sha256 }: ReadinessSnapshotUnit,
  effectiveDate: string,
): PastSheet {
  const { unit, verdict, score, rules } = JSON.parse(body) as SnapshotBody;
  const open = rules.map((rule) => ({ ...rule, requires: rule.requires ?? null }));
  const way = shortestWay({ verdict, rules: open });
  return {
    ...{ asOf, kind, by: madeByName, criteriaVersion, sha256 },
    ...{ unitId: unit.id, code: unit.code, name: unit.name, cluster: unit.cluster, verdict, score },
    rules: rules.map(({ dueOffset, requires: _, ...rule }) => ({
      ...rule,
      dueOn: dueOffset === undefined ? null : milestoneDay(effectiveDate, dueOffset),
    })),
    way: way && { to: way.to, steps: way.steps },
  };
}

/** One point a snapshot, the earliest first; a snapshot in which none of the units stands has none. */
export function trendOf(
  snapshots: readonly ReadinessSnapshot[],
  rows: readonly TrendRow[],
): ReadinessTrend['points'] {
  const byId = Map.groupBy(rows, ({ id }) => id);
  return snapshots.flatMap(({ id, asOf, kind, madeByName }) => {
    const own = byId.get(id);
    if (!own) return [];
    const counts = { green: 0, yellow: 0, red: 0 };
    for (const { verdict, units } of own) counts[verdict] += units;
    const scored = own.reduce((sum, each) => sum + each.scored, 0);
    const score = own.reduce((sum, each) => sum + each.score, 0);
    const mean = scored === 0 ? null : Math.round(score / scored) / 10;
    return [{ asOf, kind, by: madeByName, counts, score: mean }];
  });
}
