import { Check, Entity, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../database/columns';
import type { JsonObject } from '../audit/canonical';

export const JOB_STATES = ['queued', 'running', 'succeeded', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A piece of background work; the row is the truth, whatever runs it and whatever Redis says. */
@Entity('job')
@Unique(['name', 'idempotencyKey'])
@Index(['state', 'runAt'])
@Check('ck_job_state', `state IN ('queued', 'running', 'succeeded', 'failed')`)
export class Job {
  @IdColumn() id!: string;
  @TextColumn(80) name!: string;
  @JsonColumn() data!: JsonObject;
  /** Two requests for the same work give one job. */
  @TextColumn(200, { nullable: true }) idempotencyKey!: string | null;
  @RefColumn({ nullable: true }) roundId!: string | null;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TextColumn(200) requestedByName!: string;
  @TextColumn(10) state!: JobState;
  /** Tries begun; never goes back, so it fences off a worker that lost its lease. */
  @CountColumn() attempts!: number;
  @CountColumn() maxAttempts!: number;
  @MomentColumn() runAt!: string;
  @MomentColumn({ nullable: true }) leaseUntil!: string | null;
  @CountColumn() progressDone!: number;
  @CountColumn() progressTotal!: number;
  @TextColumn(300, { nullable: true }) progressNote!: string | null;
  @JsonColumn({ nullable: true }) result!: JsonObject | null;
  @LongTextColumn({ nullable: true }) lastError!: string | null;
  @MomentColumn() createdAt!: string;
  @MomentColumn({ nullable: true }) finishedAt!: string | null;
  /** When its id was last given to Redis; null where there is none, or it is to be given again. */
  @MomentColumn({ nullable: true }) sentAt!: string | null;
  /** When the present or last try began, and which machine and process does it. */
  @MomentColumn({ nullable: true }) startedAt!: string | null;
  @TextColumn(120, { nullable: true }) takenBy!: string | null;
  /** When an administrator asked for its end, and who. */
  @MomentColumn({ nullable: true }) stopAskedAt!: string | null;
  @TextColumn(200, { nullable: true }) stopAskedBy!: string | null;
}
