import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SYSTEM } from '../platform/http/actor';
import { DailyJobs } from '../platform/jobs/daily-jobs';
import { defineJob } from '../platform/jobs/job-definition';
import type { AnswerRow } from './form-layout';
import { KnownValues } from './known/known-values';
import { askedUnit, NOT_MERGED } from './request-making.service';
import { nextDue } from './request-states';
import { DataRequest, DataRequestUnit } from './request.entity';

/** Sends what repeats once more. */
export const repeatRequestsJob = defineJob<Record<string, never>>('requests.repeat', 'upkeep');

/** Requests that come again each day or week: the next goes out when the last is due. */
@Injectable()
export class Repeating implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly known: KnownValues,
    private readonly daily: DailyJobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.daily.register({
      definition: repeatRequestsJob,
      order: () => ({}),
      work: async () => ({ requests: await this.repeat() }),
    });
  }

  /**
   * Sends the next of each series whose last is due; done twice it changes nothing.
   * @returns how many were sent.
   */
  async repeat(): Promise<number> {
    const now = this.clock.moment();
    // What copies are pre-filled with is read before anything waits for the writing.
    const known = new Map<string, Map<string, AnswerRow>>();
    for (const last of await this.due(this.reader.manager, now))
      known.set(last.id, await this.knownOf(last));
    return this.unitOfWork.run(async (manager) => {
      const due = (await this.due(manager, now)).filter(({ id }) => known.has(id));
      for (const last of due) await this.follow(manager, last, now, known.get(last.id)!);
      return due.length;
    });
  }

  /** The last of each series that comes again, where it is due. */
  private async due(manager: EntityManager, now: string): Promise<DataRequest[]> {
    const found = await manager.find(DataRequest, {
      ...{ where: { state: In(['sent', 'closed']) }, order: { period: 'DESC' } },
    });
    const latest = new Map<string, DataRequest>();
    for (const each of found) if (!latest.has(each.seriesId)) latest.set(each.seriesId, each);
    // Closed by a person: the series ends with it.
    return [...latest.values()].filter(
      ({ state, repeats, dueAt }) => state === 'sent' && repeats !== 'none' && dueAt <= now,
    );
  }

  private async knownOf({ id, layout, roundId }: DataRequest): Promise<Map<string, AnswerRow>> {
    const { manager } = this.reader;
    const units = await manager.findBy(DataRequestUnit, { requestId: id });
    const ids = units.map(({ unitId }) => unitId);
    return this.known.given(manager, layout, roundId, ids);
  }

  private async follow(
    manager: EntityManager,
    last: DataRequest,
    now: string,
    known: ReadonlyMap<string, AnswerRow>,
  ): Promise<void> {
    const id = newId();
    let dueAt = last.dueAt;
    // A server that stood still for days asks once, for the next time that is still to come.
    while (dueAt <= now) dueAt = nextDue(dueAt, last.repeats as 'daily' | 'weekly');
    const period = last.period + 1;
    await insertRows(manager, DataRequest, [
      {
        ...{ ...last, id, period, dueAt, state: 'sent' as const, sentAt: now, ...NOT_MERGED },
        ...{ madeAt: now, version: 1 },
      },
    ]);
    const units = await manager.findBy(DataRequestUnit, { requestId: last.id });
    await insertRows(
      ...([manager, DataRequestUnit] as const),
      units.map(({ unitId, organisationId, position }) =>
        askedUnit(id, unitId, organisationId, position, known.get(unitId)),
      ),
    );
    await this.audit.record(manager, {
      ...{ actor: SYSTEM, action: 'requests.repeated', roundId: last.roundId },
      subject: { type: 'data_request', id, name: last.title.slice(0, 200) },
      ...{ summary: { period, units: units.length }, objects: [{ type: 'data_request', id }] },
    });
  }
}
