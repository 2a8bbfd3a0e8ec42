import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { Difference, FindingReason } from './finding';

export const RUN_STATES = ['pending', 'running', 'finished', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];
/** What people asked of a run: to go on, to wait, to be given up. */
export const CONTROLS = ['go', 'paused', 'cancelled'] as const;
export type RunControl = (typeof CONTROLS)[number];
export const SCOPES = ['round', 'unit', 'field'] as const;
export type RunScope = (typeof SCOPES)[number];
export const SOURCE_KINDS = ['none', 'stand-in', 'portal', 'export'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export const OUTCOMES = ['pending', 'passed', 'failed', 'unverifiable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One check of units of a round against the portal: all, one of them, or one field of procedures. */
@Entity('verification_run')
@Unique(['activeKey'])
@Index(['roundId', 'requestedAt'])
@Check('ck_verification_run_state', `state IN ('pending', 'running', 'finished', 'failed')`)
@Check('ck_verification_run_control', `control IN ('go', 'paused', 'cancelled')`)
@Check('ck_verification_run_scope', `scope IN ('round', 'unit', 'field')`)
export class VerificationRun {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(10) state!: RunState;
  /** Names the scope while the run is pending or running, then null: a scope has one active run. */
  @RefColumn({ nullable: true }) activeKey!: string | null;
  /** Which portal is asked, through which interface. */
  @TextColumn(300) source!: string;
  @Column({ type: 'varchar', length: 10, default: 'stand-in' }) sourceKind!: SourceKind;
  /** The permitted source that is asked, or the upload of an export. */
  @RefColumn({ nullable: true }) sourceId!: string | null;
  @Column({ type: 'varchar', length: 10, default: 'round' }) scope!: RunScope;
  @RefColumn({ nullable: true }) scopeUnitId!: string | null;
  @TextColumn(300, { nullable: true }) scopeField!: string | null;
  /** `paused` holds an active run, `cancelled` tells why one failed. */
  @Column({ type: 'varchar', length: 10, default: 'go' }) control!: RunControl;
  /** Times it was taken up again; names its jobs. */
  @Column({ type: 'integer', default: 0 }) resumed!: number;
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
@Index(['runId', 'state', 'deferrals', 'unitId'])
@Check('ck_verification_unit_state', `state IN ('pending', 'done')`)
@Check('ck_verification_unit_counts', `passed + failed + unverifiable + pending = total`)
export class VerificationUnit {
  @IdColumn() @ForeignKey('VerificationRun') runId!: string;
  @IdColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  /** Null where the unit has no agency code; then nothing can be asked. */
  @TextColumn(60, { nullable: true }) departmentCode!: string | null;
  @TextColumn(10) state!: 'pending' | 'done';
  /** Which `VerificationAsked` it is asked; null in runs of earlier releases, which have a result for each pair. */
  @CountColumn({ nullable: true }) askedSet!: number | null;
  /** Times its list was asked for; what an earlier time found is not stored any more. */
  @Column({ type: 'integer', default: 0 }) attempt!: number;
  /** The job that asks for it, and until when it is believed to. */
  @TextColumn(36, { nullable: true }) claimedBy!: string | null;
  @MomentColumn({ nullable: true }) leaseUntil!: string | null;
  /** Times it was put off because the portal was left alone. */
  @Column({ type: 'integer', default: 0 }) deferrals!: number;
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
  /** When its list was read, or found unreadable: the moment of each of its pairs. */
  @MomentColumn({ nullable: true }) seenAt!: string | null;
  /** SHA-256 of the findings, in the order of the procedures' ids. */
  @TextColumn(64, { nullable: true }) digest!: string | null;
  @MomentColumn({ nullable: true }) doneAt!: string | null;
}

/** What a run expects to be shown of a procedure: its name as the catalogue wrote it when the run was asked for. */
@Entity('verification_expectation')
export class VerificationExpectation {
  @IdColumn() @ForeignKey('VerificationRun') runId!: string;
  @IdColumn() @ForeignKey('Procedure') procedureId!: string;
  @TextColumn(2000) name!: string;
}

/** What a run asks of units that are asked alike: most units of a province have to offer the same. */
@Entity('verification_asked', { withoutRowid: true })
export class VerificationAsked {
  @IdColumn() runId!: string;
  /** See `VerificationUnit.askedSet`. */
  @PrimaryColumn({ type: 'integer' }) askedSet!: number;
  @IdColumn() procedureId!: string;
}

/**
 * What a source shows of a procedure where it is right: most units of a run are shown the very same, so it is kept once, as
 * the evidence of all of them.
 */
@Entity('verification_shown', { withoutRowid: true })
export class VerificationShown {
  @IdColumn() runId!: string;
  @IdColumn() procedureId!: string;
  /** The three as in `VerificationResult`. */
  @TextColumn(100) portalId!: string;
  @TextColumn(2000, { nullable: true }) seenName!: string | null;
  @TextColumn(12, { nullable: true }) checked!: string | null;
}

/**
 * What was found about one procedure of one unit in one run, where that is not what `VerificationShown` says, and the list
 * of the unit could be read; all pairs are told by `pairsOf`. Written once, never changed. That the run asks the unit
 * about the procedure is promised by `verificationTriggers`: rows may come by tens of thousands, and are looked at together.
 */
@Entity('verification_result', { withoutRowid: true })
@Check(
  'ck_verification_result_outcome',
  `outcome IN ('pending', 'passed', 'failed', 'unverifiable')`,
)
@Check(
  'ck_verification_result_evidence',
  `outcome <> 'passed' OR (portal_id IS NOT NULL AND seen_at IS NOT NULL)`,
)
export class VerificationResult {
  @IdColumn() runId!: string;
  @IdColumn() unitId!: string;
  @IdColumn() procedureId!: string;
  @TextColumn(20) outcome!: Outcome;
  @TextColumn(40, { nullable: true }) reason!: FindingReason | null;
  /** The portal's id of the item that was judged; a pass always has one. */
  @TextColumn(100, { nullable: true }) portalId!: string | null;
  /**
   * Exactly as the portal wrote it. Null beside a `portalId` where that is, letter for letter, the name of the
   * `VerificationExpectation`: in a run of a province all but a few are.
   */
  @TextColumn(2000, { nullable: true }) seenName!: string | null;
  /** Exactly as the catalogue wrote it at that moment; only where the names differ. */
  @TextColumn(2000, { nullable: true }) expectedName!: string | null;
  @MomentColumn({ nullable: true }) seenAt!: string | null;
  /** Letters of what the source told of, see `aspects.ts`; null where nothing was read, and in runs of earlier releases. */
  @TextColumn(12, { nullable: true }) checked!: string | null;
  /** All that is wrong with what is shown, the worst first; null where nothing is, and where it is not shown. */
  @JsonColumn({ nullable: true }) differences!: Difference[] | null;
}

/** When a scope is checked without anybody asking. */
@Entity('verification_schedule')
@Index(['roundId'])
@Check('ck_verification_schedule_scope', `scope IN ('round', 'unit', 'field')`)
export class VerificationSchedule {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(10) scope!: RunScope;
  @RefColumn({ nullable: true }) scopeUnitId!: string | null;
  @TextColumn(300, { nullable: true }) scopeField!: string | null;
  /** Time of day in Việt Nam: `01:30`. */
  @TextColumn(5) atTime!: string;
  /** Days of the week, Monday is 1: `1,3,5`. */
  @TextColumn(13) weekdays!: string;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  /** The latest time of this schedule that was seen to, with the run it led to. */
  @MomentColumn({ nullable: true }) lastSlot!: string | null;
  @RefColumn({ nullable: true }) lastRunId!: string | null;
  @MomentColumn({ nullable: true }) endedAt!: string | null;
  @TextColumn(200, { nullable: true }) endedByName!: string | null;
}
