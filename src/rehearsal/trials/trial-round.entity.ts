import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { TRIAL_ROUND_CHECKS } from './trial-round.checks';

/** Planned → running (start signal) → stopped (time over) → evaluated → signed. */
export const TRIAL_STATES = ['planned', 'running', 'stopped', 'evaluated', 'signed'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** Everything, or only what was not passed in the round that it follows. */
export const PURPOSES = ['full', 'failed'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who confirms results in a round: as the decision on the evaluating team names them. */
export interface Evaluator {
  name: string;
  position: string;
}

/** One trial operation of many units at the same time (lần vận hành thử) of an arrangement round. */
@Entity('trial_round')
@Unique(['roundId', 'number'])
@Check('ck_trial_round_state', TRIAL_ROUND_CHECKS.state)
@Check('ck_trial_round_purpose', TRIAL_ROUND_CHECKS.purpose)
@Check('ck_trial_round_followed', TRIAL_ROUND_CHECKS.followed)
@Check('ck_trial_round_box', TRIAL_ROUND_CHECKS.box)
@Check('ck_trial_round_started', TRIAL_ROUND_CHECKS.started)
@Check('ck_trial_round_stopped', TRIAL_ROUND_CHECKS.stopped)
@Check('ck_trial_round_evaluated', TRIAL_ROUND_CHECKS.evaluated)
@Check('ck_trial_round_forwards', TRIAL_ROUND_CHECKS.forwards)
@Check('ck_trial_round_signed', TRIAL_ROUND_CHECKS.signed)
export class TrialRound {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** 1 for the first of the arrangement round. */
  @CountColumn() number!: number;
  @TextColumn(300) name!: string;
  @RefColumn() @ForeignKey('ChecklistTemplate') templateId!: string;
  @TextColumn(10) purpose!: Purpose;
  @RefColumn({ nullable: true }) @ForeignKey('TrialRound') followsId!: string | null;
  @TextColumn(10) state!: TrialState;
  @DayColumn() plannedDay!: string;
  /** Time of day in Việt Nam: `08:00`. */
  @TextColumn(5) plannedTime!: string;
  /** How long the units have. */
  @CountColumn() boxMinutes!: number;
  @JsonColumn() evaluators!: Evaluator[];
  @MomentColumn({ nullable: true }) startedAt!: string | null;
  @MomentColumn({ nullable: true }) stoppedAt!: string | null;
  @MomentColumn({ nullable: true }) evaluatedAt!: string | null;
  @TextColumn(4000, { nullable: true }) conclusion!: string | null;
  @MomentColumn({ nullable: true }) signedAt!: string | null;
  @TextColumn(100, { nullable: true }) paperNumber!: string | null;
  @DayColumn({ nullable: true }) paperDay!: string | null;
  @TextColumn(300, { nullable: true }) signer!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  @RowVersionColumn() version!: number;
}

/** A unit of a round; its own trial is there from the start signal on. */
@Entity('trial_unit')
@Unique(['trialRoundId', 'unitId'])
@Unique(['rehearsalId'])
export class TrialUnit {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('TrialRound') trialRoundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('Rehearsal') rehearsalId!: string | null;
  /** When the unit was last heard of, and about what. */
  @MomentColumn({ nullable: true }) activeAt!: string | null;
  @TextColumn(20, { nullable: true }) activeItem!: string | null;
}
