import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MomentColumn, RefColumn } from '../platform/database/columns';

/** A signed-in browser. The cookie's value is stored only as its SHA-256. */
@Entity('session')
@Index(['accountId'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @MomentColumn() createdAt!: string;
  @MomentColumn() seenAt!: string;
  @MomentColumn() expiresAt!: string;
}
