import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { Assignment } from './assignment';
import type { ServiceLevel } from './service-level';

/** A procedure of a round's catalogue, as the latest version of it tells. */
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
  /** Where the row comes from: a shipped file, the portal's export, the annex of a decision. */
  @TextColumn(300) source!: string;
  @TextColumn(12, { nullable: true }) level!: ServiceLevel | null;
  /** The body that controls procedures of this field; data, because provinces move the task. */
  @TextColumn(300, { nullable: true }) controllingBody!: string | null;
  @TextColumn(2000, { nullable: true }) fee!: string | null;
  @TextColumn(500, { nullable: true }) timeLimit!: string | null;
  /** The decision that publishes it: number, day, day of effect. */
  @TextColumn(100, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionDate!: string | null;
  @DayColumn({ nullable: true }) effectiveOn!: string | null;
  /** Which new units offer it; units named one by one stand in `ProcedureUnit`. */
  @Column({ type: 'varchar', length: 10, default: 'all' }) assignedTo!: Assignment;
  /** False once a version withdrew it; what was found about it stays. */
  @Column({ type: 'boolean', default: true }) inForce!: boolean;
  /** Number of the catalogue's version that last changed it. */
  @Column({ type: 'integer', default: 1 }) sinceVersion!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/** A unit named for a procedure whose rule is `named`. */
@Entity('procedure_unit')
@Index(['unitId'])
export class ProcedureUnit {
  @IdColumn() @ForeignKey('Procedure') procedureId!: string;
  @IdColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
}

/** The agency under which the portal keeps a unit's procedures. */
@Entity('unit_agency')
@Unique(['roundId', 'unitId'])
@Index(['unitId'])
@Index(['roundId', 'departmentCode'], { unique: true })
export class UnitAgency {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(60) departmentCode!: string;
  /** `hand`, `excel`, or the shipped file it comes from; null for what was loaded before that was kept. */
  @TextColumn(300, { nullable: true }) source!: string | null;
  @TextColumn(200, { nullable: true }) enteredByName!: string | null;
  @MomentColumn({ nullable: true }) enteredAt!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
