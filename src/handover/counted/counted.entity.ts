import { Entity, ForeignKey, Unique } from 'typeorm';
import { IdColumn, MomentColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What a count found too much, and the supplementary row it became: each line once. */
@Entity('counted_surplus')
@Unique(['lineId'])
@Unique(['itemId'])
export class CountedSurplus {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('CountingSession') sessionId!: string;
  @RefColumn() @ForeignKey('CountingLine') lineId!: string;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
  @RefColumn({ nullable: true }) takenBy!: string | null;
  @TextColumn(200) takenByName!: string;
  @MomentColumn() takenAt!: string;
}
