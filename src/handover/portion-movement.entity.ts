import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CountColumn,
  ID_LENGTH,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import type { Bucket, Origin } from './bucket';
import type { Cause } from './portion.entity';

/** One line of a list's ledger, written by the database only: what a portion was and what it is. */
@Entity('portion_movement')
@Unique(['portionId', 'portionVersion'])
@Index('ix_portion_movement_further', ['listId', 'itemId'], {
  where: 'from_bucket IS NULL AND item_from IS NOT NULL',
})
export class PortionMovement {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverList')
  listId!: string;
  /** Line number in the list's ledger, from 1 without gaps. */
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @RefColumn() @ForeignKey('Portion') portionId!: string;
  @CountColumn() portionVersion!: number;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
  /** Null where the portion enters the ledger. */
  @TextColumn(12, { nullable: true }) fromBucket!: Bucket | null;
  @TextColumn(12) toBucket!: Bucket;
  @RefColumn({ nullable: true }) fromReceiver!: string | null;
  @RefColumn({ nullable: true }) toReceiver!: string | null;
  @QuantityColumn() fromQuantity!: number;
  @QuantityColumn() toQuantity!: number;
  @MoneyColumn() fromMoney!: number;
  @MoneyColumn() toMoney!: number;
  /** Bucket of the item before and after; null where the item enters with this portion. */
  @TextColumn(12, { nullable: true }) itemFrom!: Bucket | null;
  @TextColumn(12) itemTo!: Bucket;
  @TextColumn(40, { nullable: true }) reason!: string | null;
  @TextColumn(20) cause!: Cause;
  @RefColumn() actId!: string;
  @MomentColumn() at!: string;
  @RefColumn({ nullable: true }) by!: string | null;
  @Column({ type: 'varchar', length: 12, default: 'declared' }) origin!: Origin;
  @Column({ type: 'bigint', default: 0 }) fromMoney2!: number;
  @Column({ type: 'bigint', default: 0 }) toMoney2!: number;
  @Column({ type: 'bigint', default: 0 }) fromMoney3!: number;
  @Column({ type: 'bigint', default: 0 }) toMoney3!: number;
  @Column({ type: 'bigint', default: 0 }) fromMoney4!: number;
  @Column({ type: 'bigint', default: 0 }) toMoney4!: number;
  @Column({ type: 'bigint', default: 0 }) fromMoney5!: number;
  @Column({ type: 'bigint', default: 0 }) toMoney5!: number;
}
