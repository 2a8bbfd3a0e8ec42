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
    const owners = [...new Set(late.map(({ ownerOrganisationId }) => ownerOrganisationId))];
    const bodies = await this.units.organisations(manager, owners);
    return late.map(({ ownerOrganisationId: organisationId, dueOn }) => ({
      ...{ kind: 'findings-late', roundId, subjectId: roundId, subjectName: '', dueAt: dueOn },
      ...{ organisationId, permission: 'task.work', unitId: bodies.get(organisationId)!.unitId },
    }));
  }
}
