import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { FIGURE_CHECKS } from './control.checks';

/** `withdrawn`: entered by mistake; it counts no more and stays in the history. */
export const FIGURE_STATES = ['in_force', 'withdrawn'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/**
 * A control figure (số đối chứng): what one independent source says of one kind of things of one
 * giver. The row is how it stands now; every version it ever had lies in `control_revision`, which
 * the database writes itself.
 */
@Entity('control_figure')
@Unique(['roundId', 'giverOrganisationId', 'listType', 'source', 'sourceName'])
@Check('ck_control_figure_state', FIGURE_CHECKS.state)
@Check('ck_control_figure_says', FIGURE_CHECKS.says)
@Check('ck_control_figure_amounts', FIGURE_CHECKS.amounts)
@Check('ck_control_figure_named', FIGURE_CHECKS.named)
@Check('ck_control_figure_reason', FIGURE_CHECKS.reason)
export class ControlFigure {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('Organisation') giverOrganisationId!: string;
  @TextColumn(10) listType!: string;
  /** Code of the source, see `reference/control-sources.json`. */
  @TextColumn(40) source!: string;
  /** What the source is called where the code alone does not say it; else empty. */
  @TextColumn(200) sourceName!: string;
  /** The day for which the source says it. */
  @DayColumn() asOf!: string;
  /** Null: the source does not say it, and nothing is compared with it. */
  @CountColumn({ nullable: true }) rowCount!: number | null;
  @QuantityColumn({ nullable: true }) quantity!: number | null;
  @MoneyColumn({ nullable: true }) money!: number | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @TextColumn(10) state!: FigureState;
  /** Why it was corrected or withdrawn the last time. */
  @TextColumn(1000, { nullable: true }) changeReason!: string | null;
  /** Workbook it came in with. */
  @TextColumn(255, { nullable: true }) fileName!: string | null;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}
