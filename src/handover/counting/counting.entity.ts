import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  QuantityColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { Condition, CountedSide, CountResult } from './coverage';
import { LINE_CHECKS, SESSION_CHECKS } from './counting.checks';

/** A count (kiểm kê) of a list or a share of it against what is expected: by which side, who, when, where. */
@Entity('counting_session')
@Index(['listId', 'side'])
@Check('ck_counting_session_side', SESSION_CHECKS.side)
@Check('ck_counting_session_state', SESSION_CHECKS.state)
@Check('ck_counting_session_share', SESSION_CHECKS.share)
@Check('ck_counting_session_closed', SESSION_CHECKS.closed)
@Check('ck_counting_session_coverage', SESSION_CHECKS.coverage)
export class CountingSession {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @TextColumn(10) side!: CountedSide;
  /** The share that is counted; null for the whole list, which only the giver counts. */
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') receiverOrganisationId!: string | null;
  /** Only rows that stand at this place, by the column that tells places. */
  @TextColumn(500, { nullable: true }) place!: string | null;
  @DayColumn() countedOn!: string;
  /** Who counts, as they are named on the paper. */
  @TextColumn(500) countedBy!: string;
  @TextColumn(10) state!: 'open' | 'closed';
  @RefColumn({ nullable: true }) openedBy!: string | null;
  @TextColumn(200) openedByName!: string;
  @MomentColumn() openedAt!: string;
  @RefColumn({ nullable: true }) closedBy!: string | null;
  @TextColumn(200, { nullable: true }) closedByName!: string | null;
  @MomentColumn({ nullable: true }) closedAt!: string | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  /** As it stood when the session was closed. */
  @CountColumn({ nullable: true }) expectedRows!: number | null;
  @CountColumn({ nullable: true }) foundRows!: number | null;
  @CountColumn({ nullable: true }) missingRows!: number | null;
  @CountColumn({ nullable: true }) misplacedRows!: number | null;
  @CountColumn({ nullable: true }) uncountedRows!: number | null;
  @CountColumn({ nullable: true }) surplusRows!: number | null;
  @RowVersionColumn() version!: number;
}

/** What was found of one row, or a thing that stands in no row. */
@Entity('counting_line')
@Unique(['sessionId', 'itemId'])
@Unique(['sessionId', 'surplusKey'])
@Index(['itemId'])
@Check('ck_counting_line_result', LINE_CHECKS.result)
@Check('ck_counting_line_condition', LINE_CHECKS.condition)
@Check('ck_counting_line_surplus', LINE_CHECKS.surplus)
@Check('ck_counting_line_named', LINE_CHECKS.named)
@Check('ck_counting_line_quantity', LINE_CHECKS.quantity)
@Check('ck_counting_line_misplaced', LINE_CHECKS.misplaced)
export class CountingLine {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('CountingSession') sessionId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('HandoverItem') itemId!: string | null;
  /** Names a surplus thing, given by the device that found it. */
  @TextColumn(36, { nullable: true }) surplusKey!: string | null;
  /** Key of the entry that was taken last: sent again it changes nothing. */
  @TextColumn(36) entryKey!: string;
  @TextColumn(10) result!: CountResult;
  /** Counted, and in the books when it was counted. */
  @QuantityColumn() quantity!: number;
  @QuantityColumn({ nullable: true }) bookQuantity!: number | null;
  @TextColumn(12, { nullable: true }) condition!: Condition | null;
  /** Where it was found. */
  @TextColumn(200, { nullable: true }) place!: string | null;
  /** What a surplus thing is. */
  @TextColumn(500, { nullable: true }) name!: string | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @RefColumn({ nullable: true }) countedBy!: string | null;
  @TextColumn(200) countedByName!: string;
  @MomentColumn() countedAt!: string;
  @RowVersionColumn() version!: number;
}
