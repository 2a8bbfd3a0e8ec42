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
} from '../platform/database/columns';
import { PERIOD_TARGET_CHECKS, REPORT_CHECKS, TARGET_CHECKS } from './indicator.checks';
import type { PeriodKind } from './periods';

/** What a unit reported of a period, as columns that can be added up; follows the register entry of the same id. */
@Entity('indicator_report')
@Unique(['roundId', 'periodKind', 'periodStart', 'unitId'])
@Index(['unitId'])
@Check('ck_indicator_report_kind', REPORT_CHECKS.kind)
@Check('ck_indicator_report_figures', REPORT_CHECKS.figures)
export class IndicatorReport {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(8) periodKind!: PeriodKind;
  @DayColumn() periodStart!: string;
  @QuantityColumn({ nullable: true }) received!: number | null;
  @QuantityColumn({ nullable: true }) resolved!: number | null;
  @QuantityColumn({ nullable: true }) early!: number | null;
  @QuantityColumn({ nullable: true }) onTime!: number | null;
  @QuantityColumn({ nullable: true }) late!: number | null;
  @QuantityColumn({ nullable: true }) lateSync!: number | null;
  @QuantityColumn({ nullable: true }) lateStaff!: number | null;
  @QuantityColumn({ nullable: true }) lateCitizen!: number | null;
  @QuantityColumn({ nullable: true }) onlineFull!: number | null;
  @QuantityColumn({ nullable: true }) onlinePartial!: number | null;
  @QuantityColumn({ nullable: true }) inputDigitised!: number | null;
  @QuantityColumn({ nullable: true }) resultDigitised!: number | null;
  @QuantityColumn({ nullable: true }) reused!: number | null;
  @QuantityColumn({ nullable: true }) payments!: number | null;
  @QuantityColumn({ nullable: true }) cashless!: number | null;
  @QuantityColumn({ nullable: true }) receptions!: number | null;
  @QuantityColumn({ nullable: true }) receptionMinutes!: number | null;
  @QuantityColumn({ nullable: true }) surveyed!: number | null;
  @QuantityColumn({ nullable: true }) satisfied!: number | null;
  @QuantityColumn({ nullable: true }) feedback!: number | null;
  @QuantityColumn({ nullable: true }) feedbackAnswered!: number | null;
}

/** What a round wants of an indicator in a year, and how much it counts in the ranking. */
@Entity('indicator_target')
@Unique(['roundId', 'indicator', 'year'])
@Check('ck_indicator_target_value', TARGET_CHECKS.value)
@Check('ck_indicator_target_weight', TARGET_CHECKS.weight)
export class IndicatorTarget {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(30) indicator!: string;
  @CountColumn() year!: number;
  /** Thousandths of a per cent or of the mean. */
  @QuantityColumn() targetValue!: number;
  @CountColumn() weight!: number;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}

/** What a round wants of an indicator in one period, where that is not what it wants of the year. */
@Entity('indicator_period_target')
@Unique(['roundId', 'indicator', 'periodKind', 'periodStart'])
@Check('ck_indicator_period_target_value', PERIOD_TARGET_CHECKS.value)
@Check('ck_indicator_period_target_kind', PERIOD_TARGET_CHECKS.kind)
export class IndicatorPeriodTarget {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(30) indicator!: string;
  @TextColumn(8) periodKind!: PeriodKind;
  @DayColumn() periodStart!: string;
  /** Thousandths of a per cent or of the mean. */
  @QuantityColumn() targetValue!: number;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}
