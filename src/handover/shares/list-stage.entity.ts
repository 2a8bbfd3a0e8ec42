import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  ID_LENGTH,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { ListStageName } from './list-stage';
import { LIST_STAGE_CHECKS } from './shares.checks';

/** How far a list is; one without a row is being drafted. Acts hold the list's own version. */
@Entity('list_stage')
@Check('ck_list_stage_state', LIST_STAGE_CHECKS.state)
@Check('ck_list_stage_approved', LIST_STAGE_CHECKS.approved)
@Check('ck_list_stage_returned', LIST_STAGE_CHECKS.returned)
export class ListStage {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverList')
  listId!: string;
  @TextColumn(12) state!: ListStageName;
  @DayColumn({ nullable: true }) inventoriedOn!: string | null;
  @TextColumn(1000, { nullable: true }) returnedWhy!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('ListApproval') approvalId!: string | null;
  @MomentColumn() changedAt!: string;
  @TextColumn(200) changedByName!: string;
}

/** The paper by which the head of the giving body approved a list; never changed. */
@Entity('list_approval')
@Index(['listId'])
export class ListApproval {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @TextColumn(60) number!: string;
  @DayColumn() approvedOn!: string;
  @TextColumn(120) approver!: string;
  @TextColumn(200) approverPosition!: string;
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @TextColumn(64) sha256!: string;
  /** Line of the list's ledger up to which it counts, and the rows there were. */
  @CountColumn() movements!: number;
  @CountColumn() rowCount!: number;
  @RefColumn({ nullable: true }) recordedBy!: string | null;
  @TextColumn(200) recordedByName!: string;
  @MomentColumn() recordedAt!: string;
}
