import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import { SENDING_CHECKS } from '../reminder.checks';
import type { ReminderWay } from '../reminder-kinds';

/** That units were reminded of a request: one row for all of them, never one for each. */
@Entity('request_reminder')
@Unique(['onceKey'])
@Index(['requestId', 'madeAt'])
@Check('ck_request_reminder_way', SENDING_CHECKS.way)
export class RequestReminder {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('DataRequest') requestId!: string;
  @TextColumn(8) way!: ReminderWay;
  /** `late:<request>` for what the program does once of itself; null for what a person did. */
  @TextColumn(80, { nullable: true }) onceKey!: string | null;
  /** Units that were reminded. */
  @JsonColumn() unitIds!: string[];
  /** Those of them for which nobody has an account with the right to answer. */
  @JsonColumn() nobodyUnitIds!: string[];
  /** People who got it in their inbox. */
  @CountColumn() people!: number;
  /** The words that were given, where they were. */
  @LongTextColumn({ nullable: true }) text!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
}
