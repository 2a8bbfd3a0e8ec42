import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';

/**
 * Whether names of applicants and complainants may be taken into one kind of list of a round, and by
 * whose decision. Without a row they may not. What was before stands in the audit trail.
 */
@Entity('name_permission')
@Unique(['roundId', 'listType'])
@Check(
  'ck_name_permission_decision',
  `allowed = false OR (decided_by IS NOT NULL AND decision_number IS NOT NULL AND decision_date IS NOT NULL)`,
)
export class NamePermission {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(10) listType!: string;
  @FlagColumn() allowed!: boolean;
  /** The body or person that decided; last one, also after it was taken back. */
  @TextColumn(200, { nullable: true }) decidedBy!: string | null;
  @TextColumn(100, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionDate!: string | null;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}
