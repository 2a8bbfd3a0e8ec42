import { Check, Entity, Unique } from 'typeorm';
import { CountColumn, IdColumn, MomentColumn, RefColumn, TextColumn } from '../database/columns';
import { DATA_KEY_CHECKS } from './data-key.checks';

/**
 * A key that seals personal values in places that can never be changed, such as the audit trail.
 * Destroying it is the only way to make them unreadable; its row stays and says when and why.
 */
@Entity('data_key')
@Unique(['ownerType', 'ownerId', 'number'])
@Check('ck_data_key_destroyed', DATA_KEY_CHECKS.destroyed)
export class DataKeyRow {
  @IdColumn() id!: string;
  /** Of what the values are, e.g. `handover_list`. */
  @TextColumn(40) ownerType!: string;
  @RefColumn() ownerId!: string;
  /** 1 for the first key of its owner; what is written after a destruction gets the next. */
  @CountColumn() number!: number;
  /** The key sealed by the keyring; null once it is destroyed. */
  @TextColumn(200, { nullable: true }) wrapped!: string | null;
  @MomentColumn() createdAt!: string;
  @MomentColumn({ nullable: true }) destroyedAt!: string | null;
  /** Code of the retention rule by which it was destroyed. */
  @TextColumn(60, { nullable: true }) destroyedBy!: string | null;
}
