import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, LongTextColumn, MomentColumn, TextColumn } from '../database/columns';

/** That an act was carried out, and what was answered; kept for a day. */
@Entity('kept_answer')
@Index(['createdAt'])
export class KeptAnswer {
  /** Digest of key, account and route. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) actDigest!: string;
  /** Digest of address, version and body: the same key with another one is a mistake. */
  @TextColumn(64) contentDigest!: string;
  /** Which request carried it out. */
  @TextColumn(36) claimedBy!: string;
  /** Null until the answer was sent, and for good when the server was cut off before. */
  @CountColumn({ nullable: true }) status!: number | null;
  /** The answer's body, sealed; null where there was none, or it cannot be kept. */
  @LongTextColumn({ nullable: true }) sealedBody!: string | null;
  @MomentColumn() createdAt!: string;
}
