import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandoverReadModel } from '../../handover/handover.read-model';
import { StandingReadModel } from '../../handover/standing.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Approved lists of which rows still wait for a receiver's answer: one matter a list, however many rows. */
@Injectable()
export class WaitingLists implements ReminderSource {
  constructor(
    private readonly handover: HandoverReadModel,
    private readonly standing: StandingReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async overdue(manager: EntityManager, roundId: string): Promise<Matter[]> {
    const approved = await this.standing.approvedSince(manager, roundId);
    if (approved.size === 0) return [];
    const waiting = (await this.handover.byReceiver(manager, { roundId })).flatMap(
      ({ listId, listType, receiverOrganisationId, balance }) => {
        const since = approved.get(listId);
        return since && receiverOrganisationId && balance.rows.outstanding > 0
          ? [{ listType, since, receiver: receiverOrganisationId }]
          : [];
      },
    );
    const bodies = await this.units.organisations(
      manager,
      waiting.map(({ receiver }) => receiver),
    );
    return waiting.map(({ listType, since, receiver }) => ({
      ...{ kind: 'lists-waiting', roundId, subjectId: roundId, subjectName: '', listType },
      ...{ organisationId: receiver, permission: 'handover.accept' },
      ...{ unitId: bodies.get(receiver)!.unitId, dueAt: since },
    }));
  }
}
