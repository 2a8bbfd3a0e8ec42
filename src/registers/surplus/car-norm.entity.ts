import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { CAR_NORM_CHECKS } from './car-norm.checks';

/** How many cars for general work a commune of a round may have, by which act, from when to when. */
@Entity('car_norm')
@Unique(['roundId', 'validFrom'])
@Check('ck_car_norm_most', CAR_NORM_CHECKS.most)
@Check('ck_car_norm_basis', CAR_NORM_CHECKS.basis)
@Check('ck_car_norm_period', CAR_NORM_CHECKS.period)
export class CarNorm {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @CountColumn() most!: number;
  /** The legal act it comes from. */
  @TextColumn(500) basis!: string;
  @DayColumn() validFrom!: string;
  /** Last day; null where no end is known. */
  @DayColumn({ nullable: true }) validTo!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}
