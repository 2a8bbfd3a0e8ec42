import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import type { FindingReason } from './compare';

export const RUN_STATES = ['pending', 'running', 'finished', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];
export const OUTCOMES = ['pending', 'passed', 'failed', 'unverifiable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One check of all units of a round against the portal. */
@Entity('verification_run')
@Unique(['activeKey'])
@Index(['roundId', 'requestedAt'])
@Check('ck_verification_run_state', `state IN ('pending', 'running', 'finished', 'failed')`)
export class VerificationRun {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(10) state!: RunState;
  /** The round's id while the run is pending or running, then null: a round has one active run. */
  @RefColumn({ nullable: true }) activeKey!: string | null;
  /** Which portal is asked, through which interface. */
  @TextColumn(300) source!: string;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TextColumn(200) requestedByName!: string;
  @MomentColumn() requestedAt!: string;
  @RefColumn({ nullable: true }) jobId!: string | null;
  @MomentColumn({ nullable: true }) startedAt!: string | null;
  @MomentColumn({ nullable: true }) finishedAt!: string | null;
  /** SHA-256 over the digests of the units, in the order of their ids; set when finished. */
  @TextColumn(64, { nullable: true }) digest!: string | null;
}

/** One unit within a run: whether it was read, what came of it. */
@Entity('verification_unit')
@Check('ck_verification_unit_state', `state IN ('pending', 'done')`)
@Check('ck_verification_unit_counts', `passed + failed + unverifiable + pending = total`)
export class VerificationUnit {
  @IdColumn() @ForeignKey('VerificationRun') runId!: string;
  @IdColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  /** Null where the unit has no agency code; then nothing can be asked. */
  @TextColumn(60, { nullable: true }) departmentCode!: string | null;
  @TextColumn(10) state!: 'pending' | 'done';
  @CountColumn() total!: number;
  @CountColumn() pending!: number;
  @CountColumn() passed!: number;
  @CountColumn() failed!: number;
  @CountColumn() unverifiable!: number;
  /** Why nothing could be read for this unit; null when its list was read. */
  @TextColumn(40, { nullable: true }) faultReason!: FindingReason | null;
  /** The fault in the words of the machinery, for the administrator. */
  @TextColumn(400, { nullable: true }) faultDetail!: string | null;
  /** Shown for the unit but not in the catalogue. */
  @JsonColumn({ nullable: true }) unexpected!: { code: string; name: string }[] | null;
  /** SHA-256 of the findings, in the order of the procedures' ids. */
  @TextColumn(64, { nullable: true }) digest!: string | null;
  @MomentColumn({ nullable: true }) doneAt!: string | null;
}

/** What was found about one procedure of one unit in one run. */
@Entity('verification_result')
@Index(['runId', 'outcome'])
@Check(
  'ck_verification_result_outcome',
  `outcome IN ('pending', 'passed', 'failed', 'unverifiable')`,
)
@Check(
  'ck_verification_result_evidence',
  `outcome <> 'passed' OR (portal_id IS NOT NULL AND seen_at IS NOT NULL)`,
)
export class VerificationResult {
  @IdColumn() @ForeignKey('VerificationRun') runId!: string;
  @IdColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @IdColumn() @ForeignKey('Procedure') procedureId!: string;
  @TextColumn(20) outcome!: Outcome;
  @TextColumn(40, { nullable: true }) reason!: FindingReason | null;
  /** The portal's id of the item that was judged; a pass always has one. */
  @TextColumn(100, { nullable: true }) portalId!: string | null;
  /** Exactly as the portal wrote it. */
  @TextColumn(2000, { nullable: true }) seenName!: string | null;
  /** Exactly as the catalogue wrote it at that moment; only where the names differ. */
  @TextColumn(2000, { nullable: true }) expectedName!: string | null;
  @MomentColumn({ nullable: true }) seenAt!: string | null;
}
