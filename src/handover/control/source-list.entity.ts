import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { SETTLEMENT_CHECKS, SOURCE_LIST_CHECKS } from './source-list.checks';

/** The rows behind a control figure, as its source lists them; a later one takes its place. */
@Entity('control_source_list')
@Index(['figureId'])
@Check('ck_control_source_list_state', SOURCE_LIST_CHECKS.state)
export class ControlSourceList {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ControlFigure') figureId!: string;
  @TextColumn(10) state!: 'current' | 'replaced';
  /** Column of the list type by which its rows are found again. */
  @TextColumn(60) columnKey!: string;
  @TextColumn(255) fileName!: string;
  @CountColumn() rowCount!: number;
  @RefColumn({ nullable: true }) takenBy!: string | null;
  @TextColumn(200) takenByName!: string;
  @MomentColumn() takenAt!: string;
  @RowVersionColumn() version!: number;
}

/** One row of a source. A personal number or account rests sealed, like in the lists themselves. */
@Entity('control_source_row')
@Index(['sourceListId'])
export class ControlSourceRow {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ControlSourceList') sourceListId!: string;
  @CountColumn() position!: number;
  /** Row number as Excel shows it. */
  @CountColumn() rowNumber!: number;
  /** The value by which it is found again: as it stands in the file, or sealed. */
  @LongTextColumn() keyValue!: string;
  /** What the value equals: its plain form, or the blind index. */
  @TextColumn(120) matchKey!: string;
  @TextColumn(500, { nullable: true }) name!: string | null;
}

/** `same`: two rows are the same thing although their keys differ; `accepted`: one may stand alone. */
export const SETTLEMENT_KINDS = ['same', 'accepted'] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];

/** What the department in charge said of a row that stands on one side only. */
@Entity('control_settlement')
@Unique(['sourceRowId'])
@Unique(['sourceListId', 'itemId'])
@Check('ck_control_settlement_kind', SETTLEMENT_CHECKS.kind)
@Check('ck_control_settlement_sides', SETTLEMENT_CHECKS.sides)
export class ControlSettlement {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ControlSourceList') sourceListId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('ControlSourceRow') sourceRowId!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('HandoverItem') itemId!: string | null;
  @TextColumn(10) kind!: SettlementKind;
  @TextColumn(1000) note!: string;
  @RefColumn({ nullable: true }) settledBy!: string | null;
  @TextColumn(200) settledByName!: string;
  @MomentColumn() settledAt!: string;
}
