import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';

/** What the database demands of every custody. */
export const CUSTODY_CHECKS = {
  period: `until IS NULL OR since <= until`,
  open: `(ended_on IS NULL) = (open_item IS NOT NULL) AND (ended_on IS NULL) = (end_reason IS NULL)`,
} as const;

/** Who keeps a thing until its final receiver takes it over: since when, by which paper, until when. */
@Entity('item_custody')
@Unique(['openItem'])
@Index(['itemId'])
@Index(['listId'])
@Check('ck_item_custody_period', CUSTODY_CHECKS.period)
@Check('ck_item_custody_open', CUSTODY_CHECKS.open)
export class ItemCustody {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
  /** The row while nobody ended it: one custodian at a time. */
  @TextColumn(36, { nullable: true }) openItem!: string | null;
  /** A body of the round; null for another, which its name alone tells. */
  @RefColumn({ nullable: true })
  @ForeignKey('Organisation')
  custodianOrganisationId!: string | null;
  @TextColumn(200) custodian!: string;
  @DayColumn() since!: string;
  @DayColumn({ nullable: true }) until!: string | null;
  @TextColumn(100) paperNumber!: string;
  @DayColumn() paperDay!: string;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  @DayColumn({ nullable: true }) endedOn!: string | null;
  /** When that was recorded. */
  @MomentColumn({ nullable: true }) endedAt!: string | null;
  @TextColumn(1000, { nullable: true }) endReason!: string | null;
  @TextColumn(200, { nullable: true }) endedByName!: string | null;
  @RowVersionColumn() version!: number;
}
