import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import type { Phase, Role } from '../platform/http/actor';
import { DUTY_CHECKS } from './duty.checks';

/** A role a person holds, for an organisation with all below it, or for the whole province. */
@Entity('duty')
@Index(['accountId'])
@Check('ck_duty_role', DUTY_CHECKS.role)
@Check('ck_duty_scope', DUTY_CHECKS.scope)
@Check('ck_duty_whole', DUTY_CHECKS.whole)
@Check('ck_duty_list_types', DUTY_CHECKS.list_types)
@Check('ck_duty_basis', DUTY_CHECKS.basis)
@Check('ck_duty_phase', DUTY_CHECKS.phase)
@Check('ck_duty_period', DUTY_CHECKS.period)
export class Duty {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @TextColumn(30) role!: Role;
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') organisationId!: string | null;
  /** Codes of the list types, or of the registers, it is limited to; null for every one. */
  @JsonColumn({ nullable: true }) listTypes!: string[] | null;
  /** Only while the round is in this phase; null for always. */
  @TextColumn(12, { nullable: true }) phase!: Phase | null;
  @DayColumn() validFrom!: string;
  /** First day on which the duty no longer holds. */
  @DayColumn({ nullable: true }) validTo!: string | null;
  /** Number of the decision that gives the duty. */
  @TextColumn(100, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionDate!: string | null;
}
