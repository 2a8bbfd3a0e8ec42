import { Entity } from 'typeorm';
import { IdColumn, MomentColumn, TextColumn } from '../platform/database/columns';

/** The one-time right to make the first account, printed at the first start. */
@Entity('setup_token')
export class SetupToken {
  @IdColumn() id!: string;
  @TextColumn(64) tokenHash!: string;
  @MomentColumn() createdAt!: string;
  @MomentColumn({ nullable: true }) usedAt!: string | null;
}
