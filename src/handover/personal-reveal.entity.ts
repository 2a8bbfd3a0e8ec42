import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, MomentColumn, RefColumn, TextColumn } from '../platform/database/columns';

/** A personal value was shown in full: counted to slow down whoever collects them. */
@Entity('personal_reveal')
@Index(['accountId', 'at'])
export class PersonalReveal {
  @IdColumn() id!: string;
  @RefColumn({ nullable: true }) accountId!: string | null;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
  @TextColumn(60) columnKey!: string;
  @MomentColumn() at!: string;
}
