import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DiscrepanciesReadModel } from '../../handover/discrepancies/discrepancies.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Discrepancies (chênh lệch) not answered on their day, for who is to answer. */
@Injectable()
export class LateDiscrepancies implements ReminderSource {
  constructor(
    private readonly discrepancies: DiscrepanciesReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const late = await this.discrepancies.overdue(manager, roundId, today);
    const bodies = await this.units.organisations(
      manager,
      late.map(({ responsibleOrganisationId }) => responsibleOrganisationId),
    );
    return late.map(({ responsibleOrganisationId, listType, dueOn }) => ({
      ...{ kind: 'discrepancies-late', roundId, subjectId: roundId, subjectName: '', listType },
      ...{ organisationId: responsibleOrganisationId, permission: 'handover.answer' },
      ...{ unitId: bodies.get(responsibleOrganisationId)!.unitId, dueAt: dueOn },
    }));
  }
}
