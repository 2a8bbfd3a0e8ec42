import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitsReadModel } from '../units/units.read-model';
import { ObstacleGroup } from './groups/obstacle-group.entity';
import { groupNumber, obstacleNumber } from './numbering';
import { Obstacle } from './obstacle.entity';

/** What only the province or a ministry can settle; one problem of many units is one matter. */
export interface CommitteeMatter {
  /** Id of the shared problem, or of the single obstacle. */
  id: string;
  kind: 'group' | 'obstacle';
  /** "VM-12", "NVM-3". */
  number: string;
  title: string;
  unitIds: string[];
  blocking: boolean;
  /** Body in charge; of several the one of the obstacle that is due first. */
  department: string;
  /** The earliest. */
  dueOn: string;
}

type Row = Pick<
  Obstacle,
  'id' | 'number' | 'groupId' | 'unitId' | 'title' | 'severity' | 'dueOn' | 'ownerOrganisationId'
>;

/** Obstacles for the paper of the steering committee. */
@Injectable()
export class CommitteeMatters {
  constructor(private readonly units: UnitsReadModel) {}

  /** Unsettled ones at the level of province or ministry; blocking ones lead, then what is due first. */
  async of(manager: EntityManager, roundId: string): Promise<CommitteeMatter[]> {
    const rows: Row[] = await manager
      .createQueryBuilder(Obstacle, 'o')
      .select(['o.id', 'o.number', 'o.groupId', 'o.unitId', 'o.title', 'o.severity', 'o.dueOn'])
      .addSelect('o.ownerOrganisationId')
      .where(`o.roundId = :roundId AND o.state <> 'closed'`, { roundId })
      .andWhere(`o.level IN ('province', 'ministry')`)
      .orderBy('o.dueOn')
      .addOrderBy('o.number')
      .getMany();
    const groups = new Map(
      (await manager.findBy(ObstacleGroup, { roundId })).map((group) => [group.id, group]),
    );
    const bodies = await this.units.organisations(
      manager,
      rows.map(({ ownerOrganisationId }) => ownerOrganisationId),
    );
    const name = (id: string) => bodies.get(id)?.name ?? '';
    return mattersOf(rows, groups, name);
  }
}

/** @param rows those due first on top. */
function mattersOf(
  rows: readonly Row[],
  groups: ReadonlyMap<string, ObstacleGroup>,
  bodyName: (id: string) => string,
): CommitteeMatter[] {
  const matters = new Map<string, CommitteeMatter>();
  for (const row of rows) {
    const group = groups.get(row.groupId ?? '');
    const id = group?.id ?? row.id;
    const matter = matters.get(id) ?? {
      ...{ id, kind: group ? ('group' as const) : ('obstacle' as const), unitIds: [] },
      number: group ? groupNumber(group) : obstacleNumber(row),
      ...{ title: group?.title ?? row.title, blocking: false, dueOn: row.dueOn },
      department: bodyName(row.ownerOrganisationId),
    };
    if (!matter.unitIds.includes(row.unitId)) matter.unitIds.push(row.unitId);
    matter.blocking ||= row.severity === 'blocking';
    matters.set(id, matter);
  }
  return [...matters.values()].sort((a, b) => Number(b.blocking) - Number(a.blocking));
}
