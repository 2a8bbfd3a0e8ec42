import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  ID_LENGTH,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** On what an act of closing rests: one for each, named like the act itself. */
@Entity('closing_evidence')
@Index(['listId'])
export class ClosingEvidence {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) actId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @TextColumn(40) reason!: string;
  /** Number of the decision, minutes or notice. */
  @TextColumn(100, { nullable: true }) number!: string | null;
  @DayColumn({ nullable: true }) day!: string | null;
  /** What the document is, and where it is kept. */
  @TextColumn(500, { nullable: true }) document!: string | null;
  /** A stored copy of it. */
  @RefColumn({ nullable: true }) attachmentId!: string | null;
  @MomentColumn() recordedAt!: string;
  @RefColumn({ nullable: true }) recordedBy!: string | null;
}
