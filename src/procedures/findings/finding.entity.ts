import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { CAUSE_CHECKS, FINDING_CHECKS, TAKEN_CHECKS } from './finding.checks';
import type { FindingKind } from './finding-kinds';
import type { Standing } from './finding-rules';

export const CAUSE_STATES = ['open', 'waiting', 'closed'] as const;
export type CauseState = (typeof CAUSE_STATES)[number];

/** One thing that is wrong with one procedure, at however many units: followed up once for all of them. */
@Entity('finding_cause')
@Unique(['roundId', 'kind', 'code'])
@Index(['roundId', 'state', 'dueOn'])
@Check('ck_finding_cause_state', CAUSE_CHECKS.state)
@Check('ck_finding_cause_closed', CAUSE_CHECKS.closed)
@Check('ck_finding_cause_units', CAUSE_CHECKS.units)
@Check('ck_finding_cause_waiting', CAUSE_CHECKS.waiting)
export class FindingCause {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(20) kind!: FindingKind;
  /** Of the procedure; for one that the catalogue does not hold, as the portal writes it. */
  @TextColumn(40) code!: string;
  @TextColumn(2000) name!: string;
  @RefColumn({ nullable: true }) @ForeignKey('Procedure') procedureId!: string | null;
  @TextColumn(10) state!: CauseState;
  /** Units at which it is open; closed exactly at 0, by the check that saw the last one right. */
  @CountColumn() openUnits!: number;
  @RefColumn({ nullable: true })
  @ForeignKey('Organisation')
  ownerOrganisationId!: string | null;
  @TextColumn(200, { nullable: true }) ownerPerson!: string | null;
  @DayColumn({ nullable: true }) dueOn!: string | null;
  /** Whose guidance is waited for, on what. */
  @TextColumn(1000, { nullable: true }) guidance!: string | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @MomentColumn() openedAt!: string;
  @MomentColumn({ nullable: true }) closedAt!: string | null;
  @RowVersionColumn() version!: number;
}

/** A cause at one unit, from run to run. */
@Entity('procedure_finding')
@Unique(['causeId', 'unitId'])
@Index(['roundId', 'unitId', 'standing'])
@Check('ck_procedure_finding_standing', FINDING_CHECKS.standing)
@Check('ck_procedure_finding_fixed', FINDING_CHECKS.fixed)
@Check('ck_procedure_finding_fixed_by', FINDING_CHECKS.fixed_by)
export class ProcedureFinding {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('FindingCause') causeId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(12) standing!: Standing;
  /** The run that opened it, and the last one that saw it. */
  @RefColumn() @ForeignKey('VerificationRun') firstRunId!: string;
  @RefColumn() @ForeignKey('VerificationRun') lastRunId!: string;
  @MomentColumn() firstSeenAt!: string;
  @MomentColumn() lastSeenAt!: string;
  @MomentColumn({ nullable: true }) fixedAt!: string | null;
  /** `not-expected`: the catalogue asks for it no longer; `seen-right`: a run read it and it was right. */
  @TextColumn(12, { nullable: true }) fixedBy!: 'seen-right' | 'not-expected' | null;
  @CountColumn() timesReopened!: number;
  /** Exactly as it was read, and as the catalogue had it. */
  @LongTextColumn({ nullable: true }) seenValue!: string | null;
  @LongTextColumn({ nullable: true }) expectedValue!: string | null;
}

/** That a run's results were taken into the findings, with what came of it: once for each run. */
@Entity('finding_run')
@Check('ck_finding_run_open', TAKEN_CHECKS.open)
export class FindingRun {
  @IdColumn() @ForeignKey('VerificationRun') runId!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @CountColumn() opened!: number;
  @CountColumn() persisting!: number;
  @CountColumn() reopened!: number;
  @CountColumn() fixed!: number;
  /** Open findings that the run could say nothing about. */
  @CountColumn() unseen!: number;
  @CountColumn() openAfter!: number;
  @MomentColumn() takenAt!: string;
}
