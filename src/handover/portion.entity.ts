import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import type { Bucket } from './bucket';
import { PORTION_CHECKS } from './portion.checks';

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
] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * The part of an item that goes one way: so much, to this receiver, in this bucket. The database
 * writes a line of the ledger at each insert and update, from the columns that say who, when, why.
 */
@Entity('portion')
@Index(['listId', 'receiverOrganisationId', 'bucket'])
@Index(['receiverOrganisationId', 'bucket'])
@Index(['itemId'])
@Check('ck_portion_bucket', PORTION_CHECKS.bucket)
@Check('ck_portion_quantity', PORTION_CHECKS.quantity)
@Check('ck_portion_money', PORTION_CHECKS.money)
@Check('ck_portion_receiver', PORTION_CHECKS.receiver)
@Check('ck_portion_reason', PORTION_CHECKS.reason)
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
}
