import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { CASE_PLAN_CHECKS, type CaseState } from './case-plan.checks';

/** The work plan of one case; it goes on whatever becomes of the row, signed or not. */
@Entity('case_plan')
@Unique(['itemId'])
@Check('ck_case_plan_state', CASE_PLAN_CHECKS.state)
@Check('ck_case_plan_finished', CASE_PLAN_CHECKS.finished)
export class CasePlan {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
  /** Who answers for it at the body that has it. */
  @TextColumn(200, { nullable: true }) person!: string | null;
  @TextColumn(12) state!: CaseState;
  /** Counts where the list names no day. */
  @DayColumn({ nullable: true }) dueOn!: string | null;
  @DayColumn({ nullable: true }) finishedOn!: string | null;
  @TextColumn(1000, { nullable: true }) result!: string | null;
  @MomentColumn() changedAt!: string;
  @TextColumn(200) changedByName!: string;
  @RowVersionColumn() version!: number;
}

/** One step of a plan. */
@Entity('case_step')
@Unique(['planId', 'position'])
export class CaseStep {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('CasePlan') planId!: string;
  /** From 1. */
  @CountColumn() position!: number;
  @TextColumn(500) text!: string;
  @TextColumn(200, { nullable: true }) person!: string | null;
  @DayColumn({ nullable: true }) dueOn!: string | null;
  @DayColumn({ nullable: true }) doneOn!: string | null;
}

/** What somebody noted about the progress of a case; never changed. */
@Entity('case_note')
@Index(['itemId', 'at'])
export class CaseNote {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
  @TextColumn(1000) text!: string;
  @MomentColumn() at!: string;
  @RefColumn({ nullable: true }) by!: string | null;
  @TextColumn(200) byName!: string;
}
