import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, LongTextColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** A procedure that every new unit of a round must offer; the catalogue of the round. */
@Entity('procedure')
@Unique(['roundId', 'code'])
export class Procedure {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(40) code!: string;
  @TextColumn(2000) name!: string;
  /** Code and name folded, for searching. */
  @TextColumn(2100) folded!: string;
  @TextColumn(300) field!: string;
  /** Agencies that carry it out, in the words of the source, one a line; null where the source does not say. */
  @LongTextColumn({ nullable: true }) executedBy!: string | null;
  /** Where the row comes from: a shipped file or the portal's export. */
  @TextColumn(300) source!: string;
}

/** The agency under which the portal keeps a unit's procedures. */
@Entity('unit_agency')
@Unique(['roundId', 'unitId'])
@Index(['unitId'])
export class UnitAgency {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(60) departmentCode!: string;
}
