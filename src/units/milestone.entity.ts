import { Entity, ForeignKey, Unique } from 'typeorm';
import { CountColumn, IdColumn, RefColumn, TextColumn } from '../platform/database/columns';

/** What must have happened by when in a round; the day is an offset from the round's first day. */
@Entity('milestone')
@Unique(['roundId', 'code'])
export class Milestone {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(40) code!: string;
  @TextColumn(200) nameVi!: string;
  @TextColumn(200) nameEn!: string;
  /** Days after the effective date; negative before it. */
  @CountColumn() offsetDays!: number;
  /** The document that sets it. */
  @TextColumn(300) source!: string;
}
