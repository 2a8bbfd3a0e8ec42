import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import type { AnswerRow, FormLayout } from './form-layout';
import type { AnswerProblem, Difference } from './read-answer';
import { REQUEST_ANSWER_CHECKS, REQUEST_CHECKS, REQUEST_UNIT_CHECKS } from './request.checks';

/** How often a request comes again. */
export const REPEATS = ['none', 'daily', 'weekly'] as const;

/** A form that units are to answer by a moment (yêu cầu báo cáo). */
@Entity('data_request')
@Unique(['seriesId', 'period'])
@Index(['roundId', 'state', 'dueAt'])
@Check('ck_data_request_state', REQUEST_CHECKS.state)
@Check('ck_data_request_repeats', REQUEST_CHECKS.repeats)
@Check('ck_data_request_sent', REQUEST_CHECKS.sent)
@Check('ck_data_request_merged', REQUEST_CHECKS.merged)
export class DataRequest {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** The first request of those that repeat each other; its own id for the first. */
  @RefColumn() seriesId!: string;
  /** Which of them it is, from 1. */
  @CountColumn() period!: number;
  @TextColumn(300) title!: string;
  @TextColumn(4000, { nullable: true }) instructions!: string | null;
  @TextColumn(300, { nullable: true }) contact!: string | null;
  @RefColumn() @ForeignKey('StoredFile') formFileId!: string;
  @JsonColumn() layout!: FormLayout;
  @MomentColumn() dueAt!: string;
  @TextColumn(8) repeats!: (typeof REPEATS)[number];
  @TextColumn(8) state!: 'draft' | 'sent' | 'closed';
  @MomentColumn({ nullable: true }) sentAt!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') mergedFileId!: string | null;
  @MomentColumn({ nullable: true }) mergedAt!: string | null;
  @TextColumn(200, { nullable: true }) mergedByName!: string | null;
  @MomentColumn() madeAt!: string;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @RowVersionColumn() version!: number;
}

/** A unit that is to answer a request. */
@Entity('data_request_unit')
@Unique(['requestId', 'unitId'])
@Index(['unitId'])
@Check('ck_data_request_unit_returned', REQUEST_UNIT_CHECKS.returned)
export class DataRequestUnit {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey(() => DataRequest) requestId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @RefColumn() @ForeignKey('Organisation') organisationId!: string;
  /** Order in which units stand in the merged form, from 1. */
  @CountColumn() position!: number;
  /** The answer that counts. */
  @RefColumn({ nullable: true }) answerId!: string | null;
  /** Why its last answer was returned, until it answers again. */
  @TextColumn(1000, { nullable: true }) returnReason!: string | null;
  /** What its copy was pre-filled with when the request was sent, by column; null for nothing. */
  @JsonColumn({ nullable: true }) known!: AnswerRow | null;
  @RowVersionColumn() version!: number;
}

/** One answer of a unit; none is ever removed. */
@Entity('data_request_answer')
@Unique(['requestUnitId', 'number'])
@Check('ck_data_request_answer_state', REQUEST_ANSWER_CHECKS.state)
@Check('ck_data_request_answer_source', REQUEST_ANSWER_CHECKS.source)
@Check('ck_data_request_answer_decided', REQUEST_ANSWER_CHECKS.decided)
export class DataRequestAnswer {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey(() => DataRequestUnit) requestUnitId!: string;
  /** From 1. */
  @CountColumn() number!: number;
  @TextColumn(8) source!: 'upload' | 'screen';
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') fileId!: string | null;
  /** `held` until the officer who asked has seen how it differs. */
  @TextColumn(12) state!: 'held' | 'current' | 'superseded' | 'returned';
  /** Rows as JSON text. */
  @LongTextColumn() rows!: string;
  @JsonColumn() problems!: AnswerProblem[];
  @JsonColumn() differences!: Difference[];
  @FlagColumn() late!: boolean;
  @MomentColumn() sentAt!: string;
  @RefColumn({ nullable: true }) sentBy!: string | null;
  @TextColumn(200) sentByName!: string;
  @TextColumn(1000, { nullable: true }) decisionReason!: string | null;
  @TextColumn(200, { nullable: true }) decidedByName!: string | null;
  @RowVersionColumn() version!: number;
}
