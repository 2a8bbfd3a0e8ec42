import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HoldersReadModel } from '../../accounts/holders.read-model';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SYSTEM } from '../../platform/http/actor';
import { defineJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { JobQueue } from '../../platform/jobs/job-queue';
import { RegularLooks } from '../../platform/regular-looks';
import { RequestsReadModel, type SentRequest } from '../../requests/requests.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import { soonAt } from '../mail-times';
import { mattersOf } from '../sources/late-requests';
import { Telling } from '../telling';
import { RequestReminder } from './request-reminder.entity';

const LOOK_MS = 60_000;
/** What came to pass longer ago than this, perhaps before this release, is left to the morning. */
const STALE_MS = 12 * 3600_000;

/** What comes to pass by the clock. */
const OF_CLOCK = ['sent', 'due', 'late'] as const;
type Occasion = (typeof OF_CLOCK)[number] | 'returned';
interface Order extends Record<string, string> {
  requestId: string;
  occasion: Occasion;
  /** Answer that was returned; the request itself otherwise. */
  of: string;
}

/** Tells units of a request when it arrives, little time is left, it is late, an answer is returned. */
export const requestOccasionJob = defineJob<Order>('reminders.request', 'upkeep');

/** Looks each minute what came to pass with requests; the telling is a job, done once for each. */
@Injectable()
export class RequestOccasions implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly looks: RegularLooks,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly requests: RequestsReadModel,
    private readonly units: UnitsReadModel,
    private readonly holders: HoldersReadModel,
    private readonly telling: Telling,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(requestOccasionJob, async ({ data }) => ({
      people: await this.tell(data.requestId, data.occasion, data.of),
    }));
    this.looks.every(LOOK_MS, 'reminders', () => this.ask());
  }

  /** Asks for what is due now and was not done. @returns how many jobs. */
  async ask(): Promise<number> {
    const due = await this.due(this.reader.manager);
    if (due.length === 0) return 0;
    await this.unitOfWork.run(async (manager) => {
      for (const { request, occasion, of } of due)
        await this.jobs.enqueue(
          ...([manager, requestOccasionJob, { requestId: request.id, occasion, of }] as const),
          { idempotencyKey: onceKey(occasion, of), roundId: request.roundId },
        );
    });
    return due.length;
  }

  /** Tells those concerned, once. @returns people told now. */
  tell(requestId: string, occasion: Occasion, of = requestId): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const key = onceKey(occasion, of);
      if (await manager.existsBy(RequestReminder, { onceKey: key })) return 0;
      const request = (await this.requests.sent(manager)).find(({ id }) => id === requestId);
      // Closed, or followed by its next period, in the meantime.
      if (!request) return 0;
      const open = await this.concerned(manager, requestId, occasion, of);
      const round = (await this.units.round(manager, request.roundId))!;
      const matters = mattersOf(`request-${occasion}`, request, open);
      const { told, untold } = await this.telling.tell(manager, round, matters);
      if (occasion === 'late') await this.tellWhoAsked(manager, request, open);
      const row: RequestReminder = {
        ...{ id: newId(), requestId, way: 'inbox', onceKey: key, people: told.length, text: null },
        unitIds: open.map(({ unitId }) => unitId),
        nobodyUnitIds: untold.map(({ unitId }) => unitId),
        ...{ madeBy: null, madeByName: SYSTEM.name, madeAt: this.clock.moment() },
      };
      await insertRows(manager, RequestReminder, [row]);
      return told.length;
    });
  }

  private async concerned(
    manager: EntityManager,
    requestId: string,
    occasion: Occasion,
    of: string,
  ): Promise<{ unitId: string; organisationId: string }[]> {
    if (occasion !== 'returned')
      return (await this.requests.unanswered(manager, [requestId])).get(requestId) ?? [];
    const returned = (await this.requests.returned(manager, [requestId])).get(requestId) ?? [];
    return returned.filter(({ answerId }) => answerId === of);
  }

  private async tellWhoAsked(
    manager: EntityManager,
    { id, roundId, title, dueAt, madeBy }: SentRequest,
    open: readonly { unitId: string }[],
  ): Promise<void> {
    if (open.length === 0 || madeBy === null) return;
    if (!(await this.holders.open(manager, [madeBy])).has(madeBy)) return;
    await this.telling.put(manager, [
      {
        ...{ kind: 'request-standing', roundId, subjectId: id, subjectName: title, dueAt },
        ...{ accountId: madeBy, matters: open.length, unitIds: open.map(({ unitId }) => unitId) },
      },
    ]);
  }

  private async due(manager: EntityManager) {
    const now = this.clock.moment();
    const from = new Date(Date.parse(now) - STALE_MS).toISOString();
    const sent = await this.requests.sent(manager);
    const returned = await this.requests.returned(
      manager,
      sent.map(({ id }) => id),
    );
    const wanted = sent.flatMap((request) => [
      ...OF_CLOCK.filter((occasion) => {
        const at = momentOf(occasion, request);
        return from < at && at <= now;
      })
        // A server that stood still tells the latest alone.
        .slice(-1)
        .map((occasion) => ({ request, occasion: occasion as Occasion, of: request.id })),
      ...(returned.get(request.id) ?? []).map(({ answerId: of }) => ({
        ...{ request, occasion: 'returned' as Occasion, of },
      })),
    ]);
    if (wanted.length === 0) return [];
    const keys = wanted.map(({ occasion, of }) => onceKey(occasion, of));
    const done = await manager.findBy(RequestReminder, { onceKey: In(keys) });
    const known = new Set(done.map((each) => each.onceKey));
    return wanted.filter((_, at) => !known.has(keys[at]!));
  }
}

const onceKey = (occasion: Occasion, of: string): string => `${occasion}:${of}`;
const momentOf = (occasion: (typeof OF_CLOCK)[number], request: SentRequest): string =>
  occasion === 'sent' ? request.sentAt : occasion === 'due' ? soonAt(request) : request.dueAt;
