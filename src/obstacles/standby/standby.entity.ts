import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import {
  SHIFT_CHECKS,
  SUPPORT_TEAM_CHECKS,
  type HelpKind,
  type ShiftField,
  type TeamKind,
} from './standby.checks';

/** Who is on duty for a unit, or for the province, on one of the days of going live. */
@Entity('standby_shift')
@Index(['roundId', 'day'])
@Index(['unitId'])
@Check('ck_standby_shift_field', SHIFT_CHECKS.field)
@Check('ck_standby_shift_times', SHIFT_CHECKS.times)
export class StandbyShift {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @DayColumn() day!: string;
  /** `HH:mm`; a shift that ends at an earlier time ends on the next day. */
  @TextColumn(5) fromTime!: string;
  @TextColumn(5) toTime!: string;
  @TextColumn(12) field!: ShiftField;
  @TextColumn(200) person!: string;
  @TextColumn(200, { nullable: true }) position!: string | null;
  @TextColumn(30) phone!: string;
  @TextColumn(500, { nullable: true }) note!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}

/** A team that helps people and officers of a unit: volunteers of a campaign, or sent by a body. */
@Entity('support_team')
@Index(['roundId', 'unitId'])
@Check('ck_support_team_kind', SUPPORT_TEAM_CHECKS.kind)
@Check('ck_support_team_figures', SUPPORT_TEAM_CHECKS.figures)
@Check('ck_support_team_days', SUPPORT_TEAM_CHECKS.days)
export class SupportTeam {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(200, { nullable: true }) campaign!: string | null;
  @TextColumn(10) kind!: TeamKind;
  @TextColumn(200) name!: string;
  @TextColumn(300, { nullable: true }) place!: string | null;
  @TextColumn(200, { nullable: true }) leader!: string | null;
  @TextColumn(30, { nullable: true }) phone!: string | null;
  @CountColumn() members!: number;
  @JsonColumn() helps!: HelpKind[];
  @DayColumn() activeFrom!: string;
  /** Last day; null while it goes on. */
  @DayColumn({ nullable: true }) activeTo!: string | null;
  @CountColumn() peopleHelped!: number;
  @CountColumn() householdsHelped!: number;
  @CountColumn() dossiersHelped!: number;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}

/** A number that everybody may call, published to every signed-in person. */
@Entity('hotline')
@Unique(['roundId', 'unitId', 'phone'])
export class Hotline {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(200) name!: string;
  @TextColumn(30) phone!: string;
  @TextColumn(100) hours!: string;
  @TextColumn(500, { nullable: true }) note!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}
