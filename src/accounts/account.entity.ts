import { Entity, Unique } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  MomentColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';

/** Who closed an account: a person, or the rule about accounts nobody uses. */
export const DISABLED_REASONS = ['by_administrator', 'unused'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** A person who signs in. */
@Entity('account')
@Unique(['login'])
export class Account {
  @IdColumn() id!: string;
  /** Lower case, as typed at sign-in. */
  @TextColumn(80) login!: string;
  /** Họ và tên. */
  @TextColumn(200) name!: string;
  /** The name without marks, for searching. */
  @TextColumn(200, { nullable: true }) foldedName!: string | null;
  /** argon2id, with its parameters and salt; `NO_PASSWORD` until a first one is given. */
  @TextColumn(200) passwordHash!: string;
  @MomentColumn({ nullable: true }) passwordChangedAt!: string | null;
  /** The password is a one-time one, good until then; whoever uses it must choose their own. */
  @MomentColumn({ nullable: true }) oneTimeUntil!: string | null;
  @MomentColumn({ nullable: true }) lastSignedInAt!: string | null;
  @FlagColumn() disabled!: boolean;
  @TextColumn(20, { nullable: true }) disabledReason!: DisabledReason | null;
  /** When it was last opened again; days without use count from here. */
  @MomentColumn({ nullable: true }) enabledAt!: string | null;
  @MomentColumn() createdAt!: string;
  @RowVersionColumn() version!: number;
}
