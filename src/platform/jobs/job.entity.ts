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

/** A piece of background work; the row is the truth, whatever runs it. */
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
  /** Tries begun; also the fence that keeps a worker that lost its lease from writing. */
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
}
