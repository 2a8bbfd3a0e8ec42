import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, MomentColumn } from '../platform/database/columns';

/** Wrong passwords in a row for what was typed as a login, whether such an account exists or not. */
@Entity('sign_in_attempt')
@Index(['at'])
export class SignInAttempt {
  /** Keyed digest: a password typed into the wrong box must not stand here. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) loginIndex!: string;
  @CountColumn() failures!: number;
  @MomentColumn({ nullable: true }) lockedUntil!: string | null;
  @MomentColumn() at!: string;
}
