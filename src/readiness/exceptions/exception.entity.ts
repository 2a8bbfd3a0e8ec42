import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { EXCEPTION_CHECKS } from './exception.checks';

/** A plan accepted for a criterion of a unit (chấp thuận tạm thời): by a document, until a day. */
@Entity('readiness_exception')
@Index(['roundId', 'unitId'])
@Check('ck_readiness_exception_period', EXCEPTION_CHECKS.period)
@Check('ck_readiness_exception_withdrawn', EXCEPTION_CHECKS.withdrawn)
export class ReadinessException {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(60) criterion!: string;
  @TextColumn(100) documentNumber!: string;
  @DayColumn() documentDay!: string;
  /** Who granted it: the body that issued the document. */
  @TextColumn(200) grantedBy!: string;
  /** How the matter is dealt with until it is met. */
  @TextColumn(1000) plan!: string;
  /** Last day on which it counts. */
  @DayColumn() endsOn!: string;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
  @TextColumn(200, { nullable: true }) withdrawnByName!: string | null;
  @TextColumn(1000, { nullable: true }) withdrawReason!: string | null;
  @RowVersionColumn() version!: number;
}
