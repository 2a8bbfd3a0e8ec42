import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';

/** `pending`: the unit has not said yet whether it stands by what was entered. */
export const ENTRY_STATES = ['pending', 'confirmed', 'disputed'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** A declaration that somebody without a duty for the giver made in its place. */
@Entity('entry_on_behalf')
@Index(['listId', 'state'])
@Check('ck_entry_on_behalf_state', `state IN ('pending', 'confirmed', 'disputed')`)
@Check('ck_entry_on_behalf_answer', `(state = 'pending') = (answered_at IS NULL)`)
@Check('ck_entry_on_behalf_note', `state <> 'disputed' OR note IS NOT NULL`)
export class EntryOnBehalf {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  /** The act of the ledger and of the audit trail. */
  @RefColumn() actId!: string;
  @RefColumn({ nullable: true }) enteredBy!: string | null;
  @TextColumn(200) enteredByName!: string;
  @MomentColumn() enteredAt!: string;
  /** Rows it added; both zero where it states that there is nothing to report. */
  @CountColumn() rowsCreated!: number;
  @CountColumn() rowsChanged!: number;
  @TextColumn(12) state!: EntryState;
  @RefColumn({ nullable: true }) answeredBy!: string | null;
  @TextColumn(200, { nullable: true }) answeredByName!: string | null;
  @MomentColumn({ nullable: true }) answeredAt!: string | null;
  /** Why the unit does not stand by it. */
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @RowVersionColumn() version!: number;
}
