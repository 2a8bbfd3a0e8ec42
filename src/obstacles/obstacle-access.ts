import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import type { OrganisationScope } from '../units/organisation-scope';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import type { RightsThere } from './obstacle.policy';
import { Obstacle } from './obstacle.entity';

export const READ = 'obstacle.read';
export const REPORT = 'obstacle.report';
/** Any act on an obstacle; which ones, `obstacle.policy` says. */
export const FOLLOW = 'obstacle.follow';
export const HANDLE = 'obstacle.handle';

/** Where one person's rights over obstacles hold in a round. */
export interface ObstacleScopes {
  read: OrganisationScope;
  report: OrganisationScope;
  handle: OrganisationScope;
}

type Place = Pick<Obstacle, 'unitId' | 'ownerOrganisationId'>;

/** Who may see and do what with obstacles: those of the own units, and those the own body is in charge of. */
@Injectable()
export class ObstacleAccess {
  constructor(
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
  ) {}

  /** @throws notFound where there is no such round. */
  async of(manager: EntityManager, actor: Actor, roundId: string): Promise<ObstacleScopes> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const rights = [READ, REPORT, HANDLE];
    const [read, report, handle] = await this.scopes.scopesOf(manager, actor, rights, roundId);
    return { read: read!, report: report!, handle: handle! };
  }

  /** An obstacle with what the person may do there. @throws notFound outside the person's duties. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const obstacle = await manager.findOneBy(Obstacle, { id });
    if (!obstacle) throw notFound();
    const scopes = await this.of(manager, actor, obstacle.roundId);
    if (!reaches(scopes.read, obstacle)) throw notFound();
    return { obstacle, scopes, rights: rightsAt(scopes, obstacle) };
  }
}

/** Whether a right covers an obstacle: by its unit, or by the body in charge of it. */
export const reaches = (scope: OrganisationScope, { unitId, ownerOrganisationId }: Place) =>
  scope.coversUnit(unitId) || scope.holds(ownerOrganisationId);

/** What a person may do at one obstacle. */
export const rightsAt = ({ report, handle }: ObstacleScopes, place: Place): RightsThere => ({
  report: report.coversUnit(place.unitId),
  handle: reaches(handle, place),
});

/**
 * The obstacles that a right covers, as a condition for a query.
 * @param alias of the table in the query.
 */
export function scopeCondition(
  scope: OrganisationScope,
  alias: string,
): { sql: string; parameters: Record<string, unknown> } {
  const units = scope.units();
  if (units === 'all') return { sql: '1 = 1', parameters: {} };
  // An empty text is no id: the lists of the condition are never empty.
  return {
    sql: `(${alias}.unitId IN (:...scopeUnits) OR ${alias}.ownerOrganisationId IN (:...scopeBodies))`,
    parameters: { scopeUnits: [...units, ''], scopeBodies: [...scope.organisationIds(), ''] },
  };
}
