import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { DISCREPANCY_CHECKS } from './discrepancy.checks';
import type { DiscrepancyState } from './discrepancy-state';

/** What differs between a declaration and what was found, from its opening to its decision. */
@Entity('discrepancy')
@Unique(['listId', 'number'])
@Index(['roundId', 'state', 'dueOn'])
@Index(['itemId'])
@Index(['portionId'])
@Check('ck_discrepancy_state', DISCREPANCY_CHECKS.state)
@Check('ck_discrepancy_origin', DISCREPANCY_CHECKS.origin)
@Check('ck_discrepancy_item', DISCREPANCY_CHECKS.item)
@Check('ck_discrepancy_decision', DISCREPANCY_CHECKS.decision)
@Check('ck_discrepancy_closed', DISCREPANCY_CHECKS.closed)
export class Discrepancy {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  /** Of the list, from 1. */
  @CountColumn() number!: number;
  @TextColumn(10) listType!: string;
  @RefColumn() @ForeignKey('Organisation') giverOrganisationId!: string;
  /** Receiver of the share it is about; null for a matter of the whole list. */
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') receiverOrganisationId!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('HandoverItem') itemId!: string | null;
  /** The portion in dispute from which it was born. */
  @RefColumn({ nullable: true }) @ForeignKey('Portion') portionId!: string | null;
  @TextColumn(10) origin!: 'dispute' | 'hand';
  @TextColumn(40) kind!: string;
  @TextColumn(12) state!: DiscrepancyState;
  /** Found less declared; null where nobody has said how much. */
  @QuantityColumn({ nullable: true }) quantityDifference!: number | null;
  @MoneyColumn({ nullable: true }) moneyDifference!: number | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  /** Where the proof is to be found, in words. */
  @TextColumn(2000, { nullable: true }) evidence!: string | null;
  @RefColumn() @ForeignKey('Organisation') responsibleOrganisationId!: string;
  @TextColumn(200, { nullable: true }) responsiblePerson!: string | null;
  @DayColumn() dueOn!: string;
  @TextColumn(100, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionDate!: string | null;
  @TextColumn(1000, { nullable: true }) decisionText!: string | null;
  /** The closed one about the same portion before it. */
  @RefColumn({ nullable: true }) @ForeignKey('Discrepancy') followsId!: string | null;
  @MomentColumn() openedAt!: string;
  @RefColumn({ nullable: true }) openedBy!: string | null;
  @TextColumn(200) openedByName!: string;
  @MomentColumn({ nullable: true }) closedAt!: string | null;
  @RefColumn({ nullable: true }) closedBy!: string | null;
  @TextColumn(200, { nullable: true }) closedByName!: string | null;
  @RowVersionColumn() version!: number;
}
