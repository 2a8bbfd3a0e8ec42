import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  LongTextColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import { SETTING_CHECKS } from './reminder.checks';
import type { MailMode } from './reminder-kinds';

/** How one person wants to be reminded beside the inbox. */
@Entity('reminder_setting')
@Unique(['accountId'])
@Check('ck_reminder_setting_mail', SETTING_CHECKS.mail)
@Check('ck_reminder_setting_address', SETTING_CHECKS.address)
export class ReminderSetting {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @TextColumn(8) mail!: MailMode;
  /** E-mail address, sealed. */
  @LongTextColumn({ nullable: true }) address!: string | null;
  /** Times of day in Việt Nam, `07:00`. */
  @TextColumn(5) digestAt!: string;
  /** No e-mail from here to there; the same time twice for no quiet hours. */
  @TextColumn(5) quietFrom!: string;
  @TextColumn(5) quietTo!: string;
  /** The last day on which a digest was given to the post. */
  @DayColumn({ nullable: true }) digestOn!: string | null;
  @RowVersionColumn() version!: number;
}

/** Where a sealed address rests; sealed text opens only there. */
export const addressPlace = (id: string): string => `reminder_setting.address:${id}`;
