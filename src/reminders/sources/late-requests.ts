import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { RequestsReadModel, type SentRequest } from '../../requests/requests.read-model';
import type { Matter, ReminderSource } from '../matter';
import type { ReminderKind } from '../reminder-kinds';

/** The units of a request that have not answered, as matters of one kind. */
export const mattersOf = (
  kind: ReminderKind,
  { id, roundId, title, dueAt }: SentRequest,
  units: readonly { unitId: string; organisationId: string }[],
): Matter[] =>
  units.map(({ unitId, organisationId }) => ({
    ...{ kind, roundId, subjectId: id, subjectName: title, organisationId, unitId, dueAt },
    permission: 'request.answer',
  }));

/** Data requests that were not answered in time. */
@Injectable()
export class LateRequests implements ReminderSource {
  constructor(
    private readonly requests: RequestsReadModel,
    private readonly clock: Clock,
  ) {}

  async overdue(manager: EntityManager, roundId: string): Promise<Matter[]> {
    const now = this.clock.moment();
    const late = (await this.requests.sent(manager, roundId)).filter(({ dueAt }) => dueAt < now);
    const open = await this.requests.unanswered(
      manager,
      late.map(({ id }) => id),
    );
    return late.flatMap((each) => mattersOf('request-late', each, open.get(each.id) ?? []));
  }
}
