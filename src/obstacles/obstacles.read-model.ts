import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { offsetOf, type PageQuery } from '../platform/http/paging';
import { fold } from '../platform/text/fold';
import type { OrganisationScope } from '../units/organisation-scope';
import { daysUntil } from '../units/milestone-day';
import { obstacleNumber } from './numbering';
import { scopeCondition } from './obstacle-access';
import { Obstacle, ObstacleItem } from './obstacle.entity';
import type { ObstacleFilters } from './obstacles.schema';
import { OBSTACLE_STATES, type ObstacleState, type Severity } from './obstacle-state';

/** What stands in the way of one unit; what is answered but not tried yet still does. */
export interface UnitObstacles {
  unitId: string;
  blocking: number;
  serious: number;
  ordinary: number;
  overdue: number;
  /** The blocking ones, those due first on top. */
  blockers: Pick<Obstacle, 'id' | 'number' | 'title' | 'state' | 'level' | 'dueOn'>[];
}

/** What a reminder says of an obstacle. */
export interface OverdueObstacle {
  id: string;
  /** As people call it: `VM-12`. */
  number: string;
  title: string;
  severity: Severity;
  unitId: string;
  dueOn: string;
  overdueDays: number;
}

export type ObstacleCounts = Record<ObstacleState | 'overdue' | 'blocking', number>;

/** Obstacles for their pages and for other rooms. */
@Injectable()
export class ObstaclesReadModel {
  /**
   * Every unit of a round that has obstacles which are not settled; for readiness.
   * @param today in Việt Nam.
   */
  async openByUnit(
    manager: EntityManager,
    roundId: string,
    today: string,
  ): Promise<Map<string, UnitObstacles>> {
    const rows = await manager
      .createQueryBuilder(Obstacle, 'o')
      .select(['o.id', 'o.unitId', 'o.number', 'o.title', 'o.state', 'o.level', 'o.dueOn'])
      .addSelect('o.severity')
      .where(`o.roundId = :roundId AND o.state <> 'closed'`, { roundId })
      .orderBy('o.dueOn')
      .addOrderBy('o.number')
      .getMany();
    const found = new Map<string, UnitObstacles>();
    for (const { unitId, severity, ...row } of rows) {
      const unit = found.get(unitId) ?? {
        ...{ unitId, blocking: 0, serious: 0, ordinary: 0, overdue: 0, blockers: [] },
      };
      unit[severity] += 1;
      if (row.dueOn < today) unit.overdue += 1;
      if (severity === 'blocking') unit.blockers.push(row);
      found.set(unitId, unit);
    }
    return found;
  }

  /**
   * Obstacles that are not settled on their day, with who is in charge: what reminders are made of.
   * @param today in Việt Nam.
   * @returns those that block first, then the longest overdue.
   */
  async overdueByOwner(
    manager: EntityManager,
    roundId: string,
    today: string,
  ): Promise<Map<string, OverdueObstacle[]>> {
    const rows = await manager
      .createQueryBuilder(Obstacle, 'o')
      .where(`o.roundId = :roundId AND o.state <> 'closed' AND o.dueOn < :today`, {
        ...{ roundId, today },
      })
      .orderBy(`CASE o.severity WHEN 'blocking' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END`)
      .addOrderBy('o.dueOn')
      .addOrderBy('o.number')
      .getMany();
    const told = rows.map((row): OverdueObstacle & { ownerOrganisationId: string } => ({
      ...{ id: row.id, number: obstacleNumber(row), title: row.title, severity: row.severity },
      ...{ unitId: row.unitId, dueOn: row.dueOn, overdueDays: daysUntil(today, row.dueOn) },
      ownerOrganisationId: row.ownerOrganisationId,
    }));
    return Map.groupBy(told, ({ ownerOrganisationId }) => ownerOrganisationId);
  }

  /** One page; what is blocking leads, then what is due first; of the settled the latest. */
  async page(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    query: ObstacleFilters & PageQuery,
    today: string,
  ): Promise<{ rows: Obstacle[]; total: number; counts: ObstacleCounts }> {
    const found = filtered(manager, roundId, scope, query, today);
    const counts = await countsOf(found.clone(), today);
    const [rows, total] = await inOrder(withState(found, query))
      .offset(offsetOf(query))
      .limit(query.pageSize)
      .getManyAndCount();
    return { rows, total, counts };
  }

  /** All that match, for the workbook. */
  all(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    query: ObstacleFilters,
    today: string,
  ): Promise<Obstacle[]> {
    const found = filtered(manager, roundId, scope, query, today);
    return inOrder(withState(found, query)).getMany();
  }

  /** Everything not settled that a right covers, as ages are counted. */
  unsettled(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
  ): Promise<Pick<Obstacle, 'unitId' | 'severity' | 'foundOn' | 'dueOn'>[]> {
    const { sql, parameters } = scopeCondition(scope, 'o');
    return manager
      .createQueryBuilder(Obstacle, 'o')
      .select(['o.id', 'o.unitId', 'o.severity', 'o.foundOn', 'o.dueOn'])
      .where(`o.roundId = :roundId AND o.state <> 'closed'`, { roundId })
      .andWhere(sql, parameters)
      .getMany();
  }

  /** Items of trials that obstacles were found at, by obstacle. */
  async itemsOf(manager: EntityManager, ids: readonly string[]) {
    const items: ObstacleItem[] = [];
    for (let at = 0; at < ids.length; at += 10_000)
      items.push(
        ...(await manager
          .createQueryBuilder(ObstacleItem, 'i')
          .where('i.obstacleId IN (:...ids)', { ids: ids.slice(at, at + 10_000) })
          .orderBy('i.itemCode')
          .getMany()),
      );
    return Map.groupBy(items, ({ obstacleId }) => obstacleId);
  }
}

function filtered(
  manager: EntityManager,
  roundId: string,
  scope: OrganisationScope,
  query: ObstacleFilters,
  today: string,
): SelectQueryBuilder<Obstacle> {
  const { sql, parameters } = scopeCondition(scope, 'o');
  const found = manager
    .createQueryBuilder(Obstacle, 'o')
    .where('o.roundId = :roundId', { roundId })
    .andWhere(sql, parameters);
  for (const key of [
    'category',
    'severity',
    'level',
    'source',
    'dueStage',
    'unitId',
    'groupId',
  ] as const)
    if (query[key]) found.andWhere(`o.${key} = :${key}`, { [key]: query[key] });
  if (query.ungrouped) found.andWhere('o.groupId IS NULL');
  if (query.overdue) found.andWhere(`o.state <> 'closed' AND o.dueOn < :lateOn`, { lateOn: today });
  if (query.rehearsalId)
    found.andWhere(
      `o.id IN (SELECT item.obstacle_id FROM obstacle_item item WHERE item.rehearsal_id = :rehearsalId)`,
      { rehearsalId: query.rehearsalId },
    );
  wordsOf(query.text ?? '').forEach((word, at) =>
    found.andWhere(`o.folded LIKE :word${at} ESCAPE '!'`, { [`word${at}`]: `%${word}%` }),
  );
  return found;
}

/** Words to look for, folded, with what LIKE takes for a sign of its own marked. */
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace(/[!%_]/g, (sign) => `!${sign}`));

const withState = (found: SelectQueryBuilder<Obstacle>, { state }: ObstacleFilters) =>
  state ? found.andWhere('o.state = :state', { state }) : found;

const inOrder = (found: SelectQueryBuilder<Obstacle>) =>
  found
    .orderBy(`CASE WHEN o.state = 'closed' THEN 1 ELSE 0 END`)
    .addOrderBy(`CASE o.severity WHEN 'blocking' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END`)
    .addOrderBy('o.dueOn')
    .addOrderBy('o.number');

async function countsOf(found: SelectQueryBuilder<Obstacle>, today: string) {
  const rows = await found
    .select('o.state', 'state')
    .addSelect('o.severity', 'severity')
    .addSelect('COUNT(*)', 'all_count')
    .addSelect('SUM(CASE WHEN o.dueOn < :countedOn THEN 1 ELSE 0 END)', 'late_count')
    .setParameter('countedOn', today)
    .groupBy('o.state')
    .addGroupBy('o.severity')
    .getRawMany<{
      state: ObstacleState;
      severity: Severity;
      all_count: number;
      late_count: number;
    }>();
  const sum = (of: typeof rows, key: 'all_count' | 'late_count') =>
    of.reduce((all, row) => all + Number(row[key]), 0);
  const unsettled = rows.filter(({ state }) => state !== 'closed');
  const states = OBSTACLE_STATES.map((state) => [
    state,
    sum(
      rows.filter((row) => row.state === state),
      'all_count',
    ),
  ]);
  return {
    ...(Object.fromEntries(states) as Record<ObstacleState, number>),
    overdue: sum(unsettled, 'late_count'),
    blocking: sum(
      unsettled.filter(({ severity }) => severity === 'blocking'),
      'all_count',
    ),
  };
}
