import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FindingsReadModel } from '../../procedures/findings/findings.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Findings about procedures that were not mended on their day, for the body that was asked to mend them. */
@Injectable()
export class LateFindings implements ReminderSource {
  constructor(
    private readonly findings: FindingsReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const late = await this.findings.overdue(manager, roundId, today);
    const owners = [
      ...new Set(late.flatMap(({ ownerOrganisationId }) => ownerOrganisationId ?? [])),
    ];
    const bodies = await this.units.organisations(manager, owners);
    const province = await this.units.provinceBodies(manager, roundId);
    return late.flatMap(({ ownerOrganisationId: organisationId, dueOn }): Matter[] => {
      const unitId = bodies.get(organisationId ?? '')?.unitId ?? province?.unit.id;
      if (!unitId) return [];
      const matter = { roundId, subjectId: roundId, subjectName: '', organisationId, unitId };
      // Where no body was asked nobody can be told; it is counted as that, not left out.
      const permission = organisationId === null ? 'procedure.verify' : 'task.work';
      return [{ ...matter, kind: 'findings-late', permission, dueAt: dueOn }];
    });
  }
}
