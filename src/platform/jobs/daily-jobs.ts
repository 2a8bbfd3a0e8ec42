import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { JsonObject } from '../audit/canonical';
import { Clock } from '../clock';
import { Reader } from '../database/reader';
import { UnitOfWork } from '../database/unit-of-work';
import { RegularLooks } from '../regular-looks';
import { vietnamDay, vietnamTime } from '../vietnam-time';
import type { ClockDoubt } from './clock-doubt';
import { ClockTrust } from './clock-trust';
import type { JobDefinition, JobHandler, RunningJob } from './job-definition';
import { JobHandlers } from './job-handlers';
import { JobQueue } from './job-queue';

/** How often it is looked whether today's jobs were asked for. */
const LOOK_MS = 15 * 60_000;
/** The same for work that waits for a time of day. */
const LOOK_AT_MS = 60_000;

/** Work that is done once on each day of Việt Nam, and perhaps when somebody asks. */
export interface DailyJob<Data extends JsonObject> {
  definition: JobDefinition<Data>;
  /** Time of day in Việt Nam (`16:00`) before which it is not asked for; left out: any time of the day. */
  at?: string;
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
export class DailyJobs implements OnModuleInit {
  private readonly logger = new Logger('daily');
  private readonly daily = new Map<string, AnyDaily>();
  /** The last day on which work with a time of day was asked for here. */
  private readonly asked = new Map<string, string>();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly looks: RegularLooks,
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

  onModuleInit(): void {
    this.looks.every(LOOK_MS, 'daily', () => this.askFor(({ at }) => at === undefined));
    this.looks.every(LOOK_AT_MS, 'daily', () => this.askForDue());
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

  /** Asks for work whose time of day has come; looked at every minute. */
  askForDue(): Promise<void> {
    return this.askFor((each) => each.at !== undefined && this.isDue(each));
  }

  /** Whether the time of day has come and this program has not asked today. */
  private isDue({ definition, at }: AnyDaily): boolean {
    const now = this.clock.now();
    const today = vietnamDay(now);
    if (vietnamTime(now) < at! || this.asked.get(definition.name) === today) return false;
    this.asked.set(definition.name, today);
    return true;
  }

  private async askFor(which: (daily: AnyDaily) => boolean): Promise<void> {
    for (const { definition } of [...this.daily.values()].filter(which))
      await this.ask(definition).catch((error: unknown) => {
        this.asked.delete(definition.name);
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
