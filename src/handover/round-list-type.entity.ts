import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';

/** What a round asks for of one kind of list; without a row the kind's own default holds. */
@Entity('round_list_type')
@Unique(['roundId', 'listType'])
export class RoundListType {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(10) listType!: string;
  /** Every dissolved unit files it or states that there is nothing to report. */
  @FlagColumn() required!: boolean;
  /** Whether each abolished district does; null: the same as the old communes. */
  @FlagColumn({ nullable: true }) districtRequired!: boolean | null;
  /** Last day to file it; null: the day of the round's cut-off. */
  @DayColumn({ nullable: true }) dueOn!: string | null;
  /** Last day that its figures cover; null: the day of the round's cut-off. */
  @DayColumn({ nullable: true }) cutOffDay!: string | null;
  /** Minutes of such lists need a witness; null: they need none beyond what the law wants. */
  @FlagColumn({ nullable: true }) witnessAsked!: boolean | null;
  @RowVersionColumn() version!: number;
}
