import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, RefColumn, TextColumn } from '../platform/database/columns';
import { AdministrativeUnit } from './administrative-unit.entity';
import type { Relation } from './relation';
import { Round } from './round.entity';

/** One way on of an old unit in a round: many to many. */
@Entity('succession')
@Unique(['roundId', 'oldUnitId', 'newUnitId'])
@Index(['roundId', 'newUnitId'])
export class Succession {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey(() => Round) roundId!: string;
  @RefColumn() @ForeignKey(() => AdministrativeUnit) oldUnitId!: string;
  @RefColumn() @ForeignKey(() => AdministrativeUnit) newUnitId!: string;
  @TextColumn(30) relation!: Relation;
  /** The statistics office's own words, empty where a resolution is the source. */
  @TextColumn(300) note!: string;
  @TextColumn(300) source!: string;
}
