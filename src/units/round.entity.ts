import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';

/** A reorganisation (đợt sắp xếp): everything else belongs to one. */
@Entity('round')
@Unique(['code'])
export class Round {
  @IdColumn() id!: string;
  @TextColumn(60) code!: string;
  @TextColumn(200) name!: string;
  @TextColumn(300) legalAct!: string;
  /** First day of the new units; milestones are offsets from it. */
  @DayColumn() effectiveDate!: string;
  /** Moment at which all figures of the handover are taken. */
  @MomentColumn() cutOff!: string;
  @TextColumn(2) provinceCode!: string;
  @TextColumn(100) provinceName!: string;
  /** Made up, not a real reorganisation. */
  @FlagColumn() demonstration!: boolean;
  @RowVersionColumn() version!: number;
}

export const SIDES = ['old', 'new', 'abolished_district'] as const;
export type Side = (typeof SIDES)[number];

/** A unit's place in a round; an unchanged unit stands on both sides. */
@Entity('round_unit')
@Unique(['roundId', 'side', 'unitId'])
@Index(['unitId'])
export class RoundUnit {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey(() => Round) roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(20) side!: Side;
  /** Order of the resolution, from 1. */
  @CountColumn() position!: number;
  /** Neighbourhood by which new units are grouped on screen: the old district's name. */
  @TextColumn(100, { nullable: true }) cluster!: string | null;
}
