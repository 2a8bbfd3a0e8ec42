import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
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
  @RowVersionColumn() version!: number;
}

/** What was found about one item; items nobody evaluated have no row. */
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
  @RowVersionColumn() version!: number;
}
