import { Entity, PrimaryColumn } from 'typeorm';
import { MomentColumn, TextColumn } from '../database/columns';

/**
 * A key version that this database was opened with: a known text sealed by it, so that a missing or
 * strange key file is noticed at start. It tells nothing about the key.
 */
@Entity('sealing_key')
export class SealingKey {
  @PrimaryColumn({ type: 'integer' }) version!: number;
  @TextColumn(200) proof!: string;
  @MomentColumn() createdAt!: string;
}
