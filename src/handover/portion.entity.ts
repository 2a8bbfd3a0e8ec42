import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import type { Bucket, Origin } from './bucket';
import { FURTHER_PORTION_CHECKS, PORTION_CHECKS } from './portion.checks';

/** Acts that the ledger names as the cause of a movement. */
export const CAUSES = [
  'declared',
  'supplemented',
  'corrected',
  'assigned',
  'accepted',
  'disputed',
  'resolved',
  'closed',
  'split',
  'amended',
  'withdrawn',
  'reopened',
  'undone',
] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * The part of an item that goes one way: so much, to this receiver, in this bucket. The database
 * writes a line of the ledger at each insert and update, from the columns that say who, when, why.
 */
@Entity('portion')
@Index(['listId', 'receiverOrganisationId', 'bucket'])
@Index(['itemId'])
@Index('ix_portion_disputed', ['listId', 'receiverOrganisationId', 'reason'], {
  where: `bucket = 'disputed'`,
})
@Check('ck_portion_bucket', PORTION_CHECKS.bucket)
@Check('ck_portion_quantity', PORTION_CHECKS.quantity)
@Check('ck_portion_money', PORTION_CHECKS.money)
@Check('ck_portion_receiver', PORTION_CHECKS.receiver)
@Check('ck_portion_reason', PORTION_CHECKS.reason)
@Check('ck_portion_further', FURTHER_PORTION_CHECKS.further)
@Check('ck_portion_origin', FURTHER_PORTION_CHECKS.origin)
export class Portion {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') receiverOrganisationId!: string | null;
  @TextColumn(12) bucket!: Bucket;
  @QuantityColumn() quantity!: number;
  @MoneyColumn() money!: number;
  /** Kind of discrepancy while in dispute, reason of closing once closed. */
  @TextColumn(40, { nullable: true }) reason!: string | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @TextColumn(20) cause!: Cause;
  /** Id of the act that changed the portion last; a new one for every change. */
  @RefColumn() actId!: string;
  @MomentColumn() changedAt!: string;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @RowVersionColumn() version!: number;
  /** As its item's. */
  @Column({ type: 'varchar', length: 12, default: 'declared' }) origin!: Origin;
  /** Money beside `money`, by the columns of the kind of list (`measured-columns.ts`). */
  @Column({ type: 'bigint', default: 0 }) money2!: number;
  @Column({ type: 'bigint', default: 0 }) money3!: number;
  @Column({ type: 'bigint', default: 0 }) money4!: number;
  @Column({ type: 'bigint', default: 0 }) money5!: number;
}
