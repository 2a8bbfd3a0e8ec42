import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import { ASSESSMENT_CHECKS } from './assessment.checks';
import type { ResultValue } from './score';

export const rehearsalStates = ['open', 'closed'] as const;
export type RehearsalState = (typeof rehearsalStates)[number];

/** One trial operation of one new unit. */
@Entity('rehearsal')
@Unique(['roundId', 'unitId', 'number'])
@Check('ck_rehearsal_state', `state IN ('open', 'closed')`)
export class Rehearsal {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @RefColumn() @ForeignKey('ChecklistTemplate') templateId!: string;
  /** 1 for the first trial of the unit. */
  @CountColumn() number!: number;
  @TextColumn(10) state!: RehearsalState;
  @DayColumn() startedOn!: string;
  /** `failed`: only what was not passed before is looked at again. */
  @TextColumn(10, { nullable: true }) purpose!: 'full' | 'failed' | null;
  @RowVersionColumn() version!: number;
}

/** What the evaluating team confirmed about one item; items nobody evaluated have no row. */
@Entity('rehearsal_result')
@Unique(['rehearsalId', 'itemCode'])
@Check('ck_rehearsal_result_result', `result IN ('met', 'partly_met', 'not_met', 'not_applicable')`)
export class RehearsalResult {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Rehearsal') rehearsalId!: string;
  @TextColumn(10) itemCode!: string;
  @TextColumn(20) result!: ResultValue;
  @TextColumn(2000, { nullable: true }) note!: string | null;
  @TextColumn(200) evaluatorName!: string;
  /** Account of the evaluator; null where a job or a loader recorded it. */
  @RefColumn({ nullable: true }) evaluatorId!: string | null;
  @DayColumn() evaluatedOn!: string;
  @TextColumn(100, { nullable: true }) documentNumber!: string | null;
  @DayColumn({ nullable: true }) documentDay!: string | null;
  /** Measured, where the item takes time. */
  @CountColumn({ nullable: true }) minutes!: number | null;
  /** The trial that the value was found in, as long as nobody looked again in this one. */
  @RefColumn({ nullable: true }) carriedFrom!: string | null;
  @RowVersionColumn() version!: number;
}

/** What the unit says of itself about one item (tự đánh giá); it counts for nothing until it is confirmed. */
@Entity('rehearsal_assessment')
@Unique(['rehearsalId', 'itemCode'])
@Check('ck_rehearsal_assessment_result', ASSESSMENT_CHECKS.result)
@Check('ck_rehearsal_assessment_document', ASSESSMENT_CHECKS.document)
@Check('ck_rehearsal_assessment_minutes', ASSESSMENT_CHECKS.minutes)
export class RehearsalAssessment {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Rehearsal') rehearsalId!: string;
  @TextColumn(10) itemCode!: string;
  @TextColumn(20) result!: ResultValue;
  @TextColumn(2000, { nullable: true }) note!: string | null;
  @TextColumn(100, { nullable: true }) documentNumber!: string | null;
  @DayColumn({ nullable: true }) documentDay!: string | null;
  @CountColumn({ nullable: true }) minutes!: number | null;
  @TextColumn(200) assessedByName!: string;
  @RefColumn({ nullable: true }) assessedBy!: string | null;
  @DayColumn() assessedOn!: string;
  @MomentColumn() recordedAt!: string;
  @RowVersionColumn() version!: number;
}
