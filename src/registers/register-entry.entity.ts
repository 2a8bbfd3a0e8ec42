import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { RowValues } from '../imports/declaration';
import {
  DayColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import { ENTRY_CHECKS } from './register-entry.checks';

/** A line of a register of a unit, or of the province. */
@Entity('register_entry')
@Unique(['roundId', 'register', 'unitId', 'fingerprint'])
@Index(['roundId', 'dueOn'])
@Index(['unitId'])
@Check('ck_register_entry_verified', ENTRY_CHECKS.verified)
@Check('ck_register_entry_title', ENTRY_CHECKS.title)
export class RegisterEntry {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** Code of the register. */
  @TextColumn(10) register!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  /** What the key columns say, see `fingerprintOf`: nothing stands twice in a unit's register. */
  @TextColumn(64) fingerprint!: string;
  @TextColumn(2000) title!: string;
  @TextColumn(40) state!: string;
  /** By when something has to happen; null where nothing is left to do. */
  @DayColumn({ nullable: true }) dueOn!: string | null;
  @JsonColumn() values!: RowValues;
  /** Its texts, folded, for finding it by words. */
  @LongTextColumn() folded!: string;
  /** Who looked at its evidence for the province; null again after every change. */
  @TextColumn(200, { nullable: true }) verifiedByName!: string | null;
  @MomentColumn({ nullable: true }) verifiedAt!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  /** The import that made it; null where it was typed, or made before this was kept. */
  @RefColumn({ nullable: true }) madeByAct!: string | null;
  @RowVersionColumn() version!: number;
}
