import type { EntityManager } from 'typeorm';
import { ClosingRecord } from './closing-record.entity';
import type { KnownUnit } from './completion.read-model';
import { holds, standingOf, type PointStanding } from './point-standing';
import { findingsOf } from './unit-findings';

/** A dissolved unit with the standing of each of its points. */
export interface UnitStanding extends KnownUnit {
  /** Papers about it, those in force and earlier ones, the latest first. */
  records: ClosingRecord[];
  points: PointStanding[];
  /** Nothing holds the closing up. */
  ready: boolean;
}

/** Puts the papers of a round beside what the record tells. */
export async function withPapers(
  manager: EntityManager,
  roundId: string,
  known: readonly KnownUnit[],
): Promise<UnitStanding[]> {
  const only = known.length === 1 ? { unitId: known[0]!.unit.id } : {};
  const records = await manager.find(ClosingRecord, {
    where: { roundId, ...only },
    order: { recordedAt: 'DESC', id: 'DESC' },
  });
  const byUnit = Map.groupBy(records, ({ unitId }) => unitId);
  return known.map((each) => {
    const own = byUnit.get(each.unit.id) ?? [];
    const inForce = new Map(
      own.filter(({ liveKey }) => liveKey !== null).map((paper) => [paper.point, paper]),
    );
    const points = findingsOf(each.facts).map((finding) =>
      standingOf(finding, inForce.get(finding.point)),
    );
    return { ...each, records: own, points, ready: points.every(holds) };
  });
}
