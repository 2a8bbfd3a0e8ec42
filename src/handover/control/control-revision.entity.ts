import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  ID_LENGTH,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { FigureState } from './control-figure.entity';

/** One version of a control figure; written by the database with each change, never changed. */
@Entity('control_revision')
export class ControlRevision {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('ControlFigure')
  figureId!: string;
  @PrimaryColumn({ type: 'integer' }) version!: number;
  @DayColumn() asOf!: string;
  @CountColumn({ nullable: true }) rowCount!: number | null;
  @QuantityColumn({ nullable: true }) quantity!: number | null;
  @MoneyColumn({ nullable: true }) money!: number | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @Column({ type: 'varchar', length: 10 }) state!: FigureState;
  @TextColumn(1000, { nullable: true }) changeReason!: string | null;
  @TextColumn(255, { nullable: true }) fileName!: string | null;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
}
