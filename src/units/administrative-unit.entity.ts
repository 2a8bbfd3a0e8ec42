import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, RefColumn, TextColumn } from '../platform/database/columns';
import type { UnitKind, UnitLevel } from './unit-name';

/** A unit in time. Codes and names are used again, so code, level and first day make it one. */
@Entity('administrative_unit')
@Unique(['level', 'code', 'validFrom'])
@Index(['parentId'])
export class AdministrativeUnit {
  @IdColumn() id!: string;
  @TextColumn(5) code!: string;
  /** Full name with its kind: "Phường Hà Lầm". */
  @TextColumn(100) name!: string;
  @TextColumn(100) foldedName!: string;
  @TextColumn(100) sortKey!: string;
  @TextColumn(12) kind!: UnitKind;
  @TextColumn(8) level!: UnitLevel;
  @RefColumn({ nullable: true })
  @ForeignKey('AdministrativeUnit')
  parentId!: string | null;
  @DayColumn() validFrom!: string;
  /** Last day, inclusive. */
  @DayColumn({ nullable: true }) validTo!: string | null;
}
