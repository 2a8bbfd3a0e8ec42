import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import { TRIAL_EVALUATOR_CHECKS } from './trial-evaluator.checks';

/** An account that confirms results of a unit, or of every unit, in one round, between two days. */
@Entity('trial_evaluator')
@Index(['trialRoundId'])
@Check('ck_trial_evaluator_days', TRIAL_EVALUATOR_CHECKS.days)
export class TrialEvaluator {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('TrialRound') trialRoundId!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  /** As the account was called when it was appointed. */
  @TextColumn(200) name!: string;
  /** As the decision on the evaluating team names it. */
  @TextColumn(200) position!: string;
  /** Null for every unit of the round. */
  @RefColumn({ nullable: true }) @ForeignKey('AdministrativeUnit') unitId!: string | null;
  /** First and last day on which it holds. */
  @DayColumn() fromDay!: string;
  @DayColumn() toDay!: string;
  @RefColumn({ nullable: true }) appointedBy!: string | null;
  @TextColumn(200) appointedByName!: string;
  @MomentColumn() appointedAt!: string;
  /** From then on it is as if it had not been made; what was confirmed before stands. */
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
}
