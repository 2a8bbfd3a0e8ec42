import { Injectable } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Reader } from '../database/reader';
import { UnitOfWork } from '../database/unit-of-work';
import { dueJobs } from './due-jobs';
import { Job } from './job.entity';

/** Longest time after which an id that nobody took is given to Redis again; there it is the same id. */
const AGAIN_MS = 60_000;
/** Ids given at once. */
const MOST = 500;

/** Jobs to send, as they stood at a moment. */
export interface Waiting {
  asOf: string;
  jobs: Pick<Job, 'id' | 'name'>[];
}

/** Which jobs Redis has still to hear of. What it lost, it hears of again. */
@Injectable()
export class JobPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * Jobs that may be taken now and were not sent, or so long ago that their ids may be lost.
   * @param names kinds of work that this program knows.
   */
  async waiting(names: readonly string[]): Promise<Waiting> {
    const asOf = this.clock.moment();
    const old = new Date(Date.parse(asOf) - AGAIN_MS).toISOString();
    const jobs = await dueJobs(this.reader.manager, asOf, names)
      .andWhere('(job.sentAt IS NULL OR job.sentAt < :old)', { old })
      .select(['job.id', 'job.name'])
      .limit(MOST)
      .getMany();
    return { asOf, jobs };
  }

  /** Remembers that Redis has these; one that was taken and given back meanwhile has to be sent again. */
  sent(ids: string[], asOf: string): Promise<void> {
    return this.mark(asOf, (manager, change) =>
      manager.update(
        Job,
        [
          { id: In(ids), state: 'queued', runAt: LessThanOrEqual(asOf) },
          { id: In(ids), state: 'running', leaseUntil: LessThan(asOf) },
        ],
        change,
      ),
    );
  }

  /** Forgets that Redis had this one: who took it from there did not begin. */
  notSent(id: string): Promise<void> {
    return this.mark(null, (manager, change) => manager.update(Job, { id }, change));
  }

  /** Forgets that Redis had any: it lost everything. */
  nothingSent(): Promise<void> {
    return this.mark(null, (manager, change) => manager.update(Job, { state: 'queued' }, change));
  }

  private mark(
    sentAt: string | null,
    store: (manager: EntityManager, change: { sentAt: string | null }) => Promise<unknown>,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => void (await store(manager, { sentAt })));
  }
}
