import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, IdColumn, RefColumn, TextColumn } from '../platform/database/columns';
import type { Role } from '../platform/http/actor';

/** A role a person holds, for an organisation with all below it, or for the whole province. */
@Entity('duty')
@Index(['accountId'])
@Check('ck_duty_role', `role IN ('province_officer', 'commune_officer', 'viewer')`)
@Check('ck_duty_scope', `role <> 'commune_officer' OR organisation_id IS NOT NULL`)
export class Duty {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @TextColumn(30) role!: Role;
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') organisationId!: string | null;
  @DayColumn() validFrom!: string;
  @DayColumn({ nullable: true }) validTo!: string | null;
}
