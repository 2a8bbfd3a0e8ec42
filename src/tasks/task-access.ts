import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import type { OrganisationScope } from '../units/organisation-scope';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import { Task } from './task.entity';

const RIGHTS = ['task.read', 'task.work', 'task.plan'];

/** Where one person's rights over tasks hold in a round. */
export interface TaskScopes {
  read: OrganisationScope;
  work: OrganisationScope;
  plan: OrganisationScope;
}

type Place = Pick<Task, 'unitId' | 'ownerOrganisationId'>;

/** Who may see and do what with tasks: those of the own units, and those given to the own body. */
@Injectable()
export class TaskAccess {
  constructor(
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
  ) {}

  /** @throws notFound where there is no such round. */
  async of(manager: EntityManager, actor: Actor, roundId: string) {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const [read, work, plan] = await this.scopes.scopesOf(manager, actor, RIGHTS, roundId);
    return { round, scopes: { read: read!, work: work!, plan: plan! } };
  }

  /** A task with what the person may do. @throws notFound outside the person's duties. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const task = await manager.findOneBy(Task, { id });
    if (!task) throw notFound();
    const { round, scopes } = await this.of(manager, actor, task.roundId);
    if (!reachesTask(scopes.read, task)) throw notFound();
    return { task, round, scopes };
  }
}

/** Whether a right covers a task: by its unit, or by the body that has to do it. */
export const reachesTask = (
  scope: OrganisationScope,
  { unitId, ownerOrganisationId }: Place,
): boolean => scope.coversUnit(unitId) || scope.holds(ownerOrganisationId);

/** The tasks that a right covers, as a condition for a query over `t`. */
export function taskCondition(scope: OrganisationScope) {
  const units = scope.units();
  if (units === 'all') return { sql: '1 = 1', parameters: {} };
  // An empty text is no id: the lists of the condition are never empty.
  return {
    sql: '(t.unitId IN (:...scopeUnits) OR t.ownerOrganisationId IN (:...scopeBodies))',
    parameters: { scopeUnits: [...units, ''], scopeBodies: [...scope.organisationIds(), ''] },
  };
}
