import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { KeyPurpose } from './system-keys.schema';
import { SYSTEM_KEY_CHECKS } from './system-key.checks';

/** By which another system sends test submissions or figures, in the name of an account and with no more than its rights. */
@Entity('system_key')
@Unique(['keyHash'])
@Index(['accountId'])
@Check('ck_system_key_hash', SYSTEM_KEY_CHECKS.hash)
@Check('ck_system_key_used', SYSTEM_KEY_CHECKS.used)
export class SystemKey {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  /** Which system holds it, in words. */
  @TextColumn(120) name!: string;
  /** SHA-256 of the key; the key itself is shown once and kept nowhere. */
  /** All that it is good for. */
  @Column({ type: 'varchar', length: 16, default: 'tests' }) purpose!: KeyPurpose;
  @TextColumn(64) keyHash!: string;
  /** How the key ends, to tell it from others. */
  @TextColumn(8) hint!: string;
  @MomentColumn() madeAt!: string;
  /** Good until the end of this day in Việt Nam. */
  @DayColumn() lastDay!: string;
  @MomentColumn({ nullable: true }) usedAt!: string | null;
  @TextColumn(64, { nullable: true }) usedFrom!: string | null;
  @MomentColumn({ nullable: true }) revokedAt!: string | null;
}
