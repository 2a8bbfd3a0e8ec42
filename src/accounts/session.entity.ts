import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MomentColumn, RefColumn, TextColumn } from '../platform/database/columns';

/** A signed-in browser. The cookie's value is stored only as its SHA-256. */
@Entity('session')
@Index(['accountId'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash!: string;
  /** Names the session in lists; says nothing about the secret. */
  @RefColumn({ nullable: true }) id!: string | null;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @MomentColumn() createdAt!: string;
  @MomentColumn() seenAt!: string;
  @MomentColumn() expiresAt!: string;
  /** When the person last showed a password or code. */
  @MomentColumn({ nullable: true }) confirmedAt!: string | null;
  /** Network address at the beginning. */
  @TextColumn(64, { nullable: true }) address!: string | null;
  /** What the browser calls itself. */
  @TextColumn(200, { nullable: true }) device!: string | null;
}
