import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DiscrepanciesReadModel } from '../../handover/discrepancies/discrepancies.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Matter, ReminderSource } from '../matter';

/**
 * Discrepancies (chênh lệch) for who is to answer: units are told of those not closed on their day; the department in
 * charge of a kind of list, where a body of the province is to answer, of those that nobody took up and of the late.
 */
@Injectable()
export class LateDiscrepancies implements ReminderSource {
  constructor(
    private readonly discrepancies: DiscrepanciesReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const open = await this.discrepancies.toBeAnswered(manager, roundId);
    const bodies = await this.units.organisations(
      manager,
      open.map(({ responsibleOrganisationId }) => responsibleOrganisationId),
    );
    const province = await this.units.provinceBodies(manager, roundId);
    return open.flatMap(({ responsibleOrganisationId, listType, dueOn, state }): Matter[] => {
      const { unitId } = bodies.get(responsibleOrganisationId)!;
      const about = { roundId, subjectId: roundId, subjectName: '', listType, unitId };
      const department: Matter = {
        ...{ ...about, kind: 'discrepancies-open', dueAt: dueOn },
        ...{ organisationId: null, permission: 'handover.follow' },
      };
      const body: Matter = {
        ...{ ...about, kind: 'discrepancies-late', dueAt: dueOn },
        ...{ organisationId: responsibleOrganisationId, permission: 'handover.follow' },
      };
      const late = dueOn < today;
      return [
        ...(unitId === province?.unit.id && (late || state === 'open') ? [department] : []),
        ...(late ? [body] : []),
      ];
    });
  }
}
