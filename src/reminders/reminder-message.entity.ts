import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import { MESSAGE_CHECKS } from './reminder.checks';
import type { ReminderKind } from './reminder-kinds';

/** What one person was told on one day: one message a request or a list, never one an item. */
@Entity('reminder_message')
@Unique(['accountId', 'kind', 'subjectId', 'day'])
@Index(['accountId', 'madeAt'])
@Index(['roundId', 'madeAt'])
@Index(['subjectId', 'kind'])
@Check('ck_reminder_message_kind', MESSAGE_CHECKS.kind)
@Check('ck_reminder_message_matters', MESSAGE_CHECKS.matters)
export class ReminderMessage {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @TextColumn(20) kind!: ReminderKind;
  /** The request, or the round for lists of everything else. */
  @RefColumn() subjectId!: string;
  /** The request's title; empty for lists. */
  @TextColumn(300) subjectName!: string;
  /** In Việt Nam. */
  @DayColumn() day!: string;
  /** How many things are meant. */
  @CountColumn() matters!: number;
  /** Units they are about, each once. */
  @JsonColumn() unitIds!: string[];
  /** The earliest deadline among them: a moment, or a day. */
  @TextColumn(24) dueAt!: string;
  @MomentColumn() madeAt!: string;
  @MomentColumn({ nullable: true }) readAt!: string | null;
  /** When its e-mail was given to the post. */
  @MomentColumn({ nullable: true }) mailedAt!: string | null;
  /** When it was taken back: what it speaks of is done. */
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
}
