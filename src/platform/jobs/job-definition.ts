import type { JsonObject } from '../audit/canonical';
import type { Actor } from '../http/actor';
import type { AppError } from '../http/app-error';

/**
 * Queues that never wait for each other: reading what people sent in, making what they asked for, asking
 * the portal (hours), and what is done of itself.
 */
export const LANES = ['reading', 'making', 'portal', 'upkeep'] as const;
export type Lane = (typeof LANES)[number];

/** A kind of background work: its name and, in the type, the data it needs. */
export interface JobDefinition<Data extends JsonObject> {
  readonly name: string;
  /** The queue it waits in; `making` unless told. */
  readonly lane?: Lane;
  readonly data?: Data;
}

const defined = new Set<string>();

/**
 * Declares a kind of background work. The program does not start while one has no handler.
 * @param name `<room>.<verb>`, stored with the job and never reused for something else.
 * @param lane the queue it waits in; `making` unless told.
 */
export function defineJob<Data extends JsonObject>(
  name: string,
  lane: Lane = 'making',
): JobDefinition<Data> {
  defined.add(name);
  return { name, lane };
}

/** Names of all kinds of work declared so far. */
export const definedJobs = (): string[] => [...defined];

/** What a handler is given. */
export interface RunningJob<Data extends JsonObject> {
  id: string;
  data: Data;
  /** 1 for the first try. */
  attempt: number;
  actor: Actor;
  /** Tells how far the work is; also shows that the worker is alive, and aborts who lost the job. */
  progress(done: number, total: number, note?: string): Promise<void>;
  /**
   * Aborted when the server closes, the lease is lost or somebody stopped the job: stop soon, leave the
   * rest to the next try.
   */
  signal: AbortSignal;
}

/** Does the work; must be repeatable without harm. Its result is stored with the job. */
export type JobHandler<Data extends JsonObject> = (job: RunningJob<Data>) => Promise<JsonObject>;

/** A job that nobody will try again; `reason` where it is known in words for people. */
export interface LostJob<Data extends JsonObject> {
  data: Data;
  actor: Actor;
  reason?: AppError;
}

/**
 * Tells the subject that nobody will try again, whether the last try failed or its server was
 * killed. Runs before the job is stored as failed, perhaps more than once; must be repeatable.
 */
export type GivenUp<Data extends JsonObject> = (job: LostJob<Data>) => Promise<void>;
