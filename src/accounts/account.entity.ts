import { Entity, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';

/** A person who signs in. */
@Entity('account')
@Unique(['login'])
export class Account {
  @IdColumn() id!: string;
  /** Lower case, as typed at sign-in. */
  @TextColumn(80) login!: string;
  /** Họ và tên. */
  @TextColumn(200) name!: string;
  /** argon2id, with its parameters and salt. */
  @TextColumn(200) passwordHash!: string;
  @CountColumn() failedSignIns!: number;
  @MomentColumn({ nullable: true }) lockedUntil!: string | null;
  @FlagColumn() disabled!: boolean;
  @MomentColumn() createdAt!: string;
  @RowVersionColumn() version!: number;
}
