import { Entity, PrimaryColumn } from 'typeorm';
import { MomentColumn, TextColumn } from '../database/columns';

/** A public key with which this installation has signed; kept for ever, also after a rotation. */
@Entity('signing_key')
export class SigningKey {
  /** See `signingKeyId`. */
  @PrimaryColumn({ type: 'varchar', length: 16 }) id!: string;
  /** 32 bytes, base64url. */
  @TextColumn(43) publicKey!: string;
  @MomentColumn() createdAt!: string;
}
