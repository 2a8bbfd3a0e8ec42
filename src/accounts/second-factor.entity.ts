import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';

/** The secret a person's telephone makes its codes from; counts once it was confirmed by a code. */
@Entity('second_factor')
@Unique(['accountId'])
export class SecondFactor {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  /** Sealed by the keyring for this row. */
  @LongTextColumn() secret!: string;
  @FlagColumn() confirmed!: boolean;
  /** Thirty-second step of the last code taken; neither it nor an earlier one is taken again. */
  @CountColumn() lastStep!: number;
  @MomentColumn() createdAt!: string;
}

/** A code for the day the telephone is lost; good once. */
@Entity('recovery_code')
@Unique(['accountId', 'codeHash'])
export class RecoveryCode {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @TextColumn(64) codeHash!: string;
  @MomentColumn() createdAt!: string;
  @MomentColumn({ nullable: true }) usedAt!: string | null;
}
