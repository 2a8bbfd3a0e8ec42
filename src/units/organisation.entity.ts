import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, RefColumn, TextColumn } from '../platform/database/columns';
import { AdministrativeUnit } from './administrative-unit.entity';
import type { OrganisationKind } from './round-plan';

/** A body that gives or receives; it sits in a unit and outlives the round it came from. */
@Entity('organisation')
@Unique(['unitId', 'kind', 'name'])
@Index(['parentId'])
@Index(['path'])
export class Organisation {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey(() => AdministrativeUnit) unitId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') parentId!: string | null;
  @TextColumn(20) kind!: OrganisationKind;
  @TextColumn(200) name!: string;
  @TextColumn(200) foldedName!: string;
  /** Ids from the root down to this one: `/…/…/`; the scope of duties is a path's beginning. */
  @TextColumn(1000) path!: string;
  @DayColumn() validFrom!: string;
  /** Last day, inclusive. */
  @DayColumn({ nullable: true }) validTo!: string | null;
}
