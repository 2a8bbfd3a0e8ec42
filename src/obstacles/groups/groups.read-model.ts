import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationScope } from '../../units/organisation-scope';
import { groupNumber } from '../numbering';
import { scopeCondition } from '../obstacle-access';
import { Obstacle } from '../obstacle.entity';
import type { GroupView } from './groups.schema';
import { ObstacleGroup } from './obstacle-group.entity';

type Member = Pick<Obstacle, 'groupId' | 'unitId' | 'state' | 'severity' | 'dueOn'>;

/** Problems that many units share, with what of them is left. */
@Injectable()
export class GroupsReadModel {
  /**
   * Those of a round of which a right covers at least one obstacle; over the province all of them. Open ones lead.
   * @param id only this one.
   */
  async seen(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    id?: string,
  ): Promise<GroupView[]> {
    const found = manager
      .createQueryBuilder(ObstacleGroup, 'g')
      .where('g.roundId = :roundId', { roundId })
      .orderBy(`CASE WHEN g.state = 'closed' THEN 1 ELSE 0 END`)
      .addOrderBy('g.number', 'DESC');
    if (id) found.andWhere('g.id = :id', { id });
    const groups = await found.getMany();
    const members = await this.members(manager, roundId);
    const visible = await this.visibleGroups(manager, roundId, scope);
    return groups
      .filter((group) => visible === 'all' || visible.has(group.id))
      .map((group) => viewOf(group, members.get(group.id) ?? []));
  }

  private async members(manager: EntityManager, roundId: string) {
    const rows: Member[] = await manager
      .createQueryBuilder(Obstacle, 'o')
      .select(['o.id', 'o.groupId', 'o.unitId', 'o.state', 'o.severity', 'o.dueOn'])
      .where('o.roundId = :roundId AND o.groupId IS NOT NULL', { roundId })
      .getMany();
    return Map.groupBy(rows, ({ groupId }) => groupId!);
  }

  private async visibleGroups(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
  ): Promise<'all' | ReadonlySet<string>> {
    if (scope.coversProvince()) return 'all';
    const { sql, parameters } = scopeCondition(scope, 'o');
    const rows = await manager
      .createQueryBuilder(Obstacle, 'o')
      .select(['o.id', 'o.groupId'])
      .where('o.roundId = :roundId AND o.groupId IS NOT NULL', { roundId })
      .andWhere(sql, parameters)
      .getMany();
    return new Set(rows.map(({ groupId }) => groupId!));
  }
}

function viewOf(group: ObstacleGroup, members: readonly Member[]): GroupView {
  const open = members.filter(({ state }) => state !== 'closed');
  const days = open.map(({ dueOn }) => dueOn).sort();
  return {
    ...{ id: group.id, number: groupNumber(group), category: group.category },
    ...{ title: group.title, state: group.state, resolution: group.resolution },
    ...{ closedAt: group.closedAt, closedBy: group.closedByName },
    ...{ openedAt: group.openedAt, openedBy: group.openedByName },
    obstacles: members.length,
    units: new Set(members.map(({ unitId }) => unitId)).size,
    open: open.length,
    blocking: open.filter(({ severity }) => severity === 'blocking').length,
    earliestDue: days[0] ?? null,
    version: group.version,
  };
}
