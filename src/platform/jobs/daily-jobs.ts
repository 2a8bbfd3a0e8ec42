import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { JsonObject } from '../audit/canonical';
import { Clock } from '../clock';
import { Reader } from '../database/reader';
import { UnitOfWork } from '../database/unit-of-work';
import { vietnamDay } from '../vietnam-time';
import type { ClockDoubt } from './clock-doubt';
import { ClockTrust } from './clock-trust';
import type { JobDefinition, JobHandler, RunningJob } from './job-definition';
import { JobHandlers } from './job-handlers';
import { JobQueue } from './job-queue';

/** How often it is looked whether today's jobs were asked for. */
const LOOK_MS = 15 * 60_000;

/** Work that is done once on each day of Việt Nam, and perhaps when somebody asks. */
export interface DailyJob<Data extends JsonObject> {
  definition: JobDefinition<Data>;
  /** What the job of a day is given. */
  order(now: Date): Data | Promise<Data>;
  work: JobHandler<Data>;
  /**
   * What is done instead while the clock is in doubt. Left out by work that believes no clock;
   * work that takes things away because they are old must have it.
   */
  inDoubt?(job: RunningJob<Data>, doubt: ClockDoubt): Promise<JsonObject>;
}

type AnyDaily = DailyJob<JsonObject>;

/** Asks for the work of each day, and keeps work that believes the clock from one that looks wrong. */
@Injectable()
export class DailyJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('daily');
  private readonly daily = new Map<string, AnyDaily>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly trust: ClockTrust,
    private readonly clock: Clock,
  ) {}

  /** Makes a kind of work daily; called once, when the subject's module starts. */
  register<Data extends JsonObject>(daily: DailyJob<Data>): void {
    this.handlers.register(daily.definition, (job) => this.run(daily, job));
    this.daily.set(daily.definition.name, daily as unknown as AnyDaily);
  }

  /** Kinds of work that are done every day. */
  kinds(): JobDefinition<JsonObject>[] {
    return [...this.daily.values()].map(({ definition }) => definition);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.askForAll(), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Asks for today's job; asked again on the same day it changes nothing.
   * @returns id of the job.
   */
  async ask<Data extends JsonObject>({ name }: JobDefinition<Data>): Promise<string> {
    const { definition, order } = this.daily.get(name)!;
    const now = this.clock.now();
    const data = await order(now);
    const idempotencyKey = `day-${vietnamDay(now)}`;
    return this.unitOfWork.run((manager) =>
      this.jobs.enqueue(manager, definition, data, { idempotencyKey }),
    );
  }

  private async askForAll(): Promise<void> {
    for (const { definition } of this.daily.values())
      await this.ask(definition).catch((error: unknown) => {
        this.logger.error(`Today's ${definition.name} could not be asked for: ${String(error)}`);
      });
  }

  private async run<Data extends JsonObject>(daily: DailyJob<Data>, job: RunningJob<Data>) {
    const doubt = daily.inDoubt ? await this.trust.doubt(this.reader.manager) : null;
    if (!doubt) return daily.work(job);
    const { wrong, witness } = doubt;
    this.logger.error(`${daily.definition.name} waits: the clock is ${wrong} of ${witness}`);
    return daily.inDoubt!(job, doubt);
  }
}
