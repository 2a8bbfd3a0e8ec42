import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { Condition, ConditionState } from './condition-kinds';
import { STATEMENT_CHECKS } from './condition-statement.checks';

/** For all procedures of a unit, in `subjectKey`. */
export const ALL = 'all';

/** What a person states of a condition with evidence; a later statement takes its place, none is changed. */
@Entity('condition_statement')
@Unique(['unitId', 'condition', 'subjectKey', 'number'])
@Index(['roundId', 'unitId'])
@Check('ck_condition_statement_condition', STATEMENT_CHECKS.condition)
@Check('ck_condition_statement_state', STATEMENT_CHECKS.state)
@Check('ck_condition_statement_subject', STATEMENT_CHECKS.subject)
@Check('ck_condition_statement_evidence', STATEMENT_CHECKS.evidence)
@Check('ck_condition_statement_source', STATEMENT_CHECKS.source)
@Check('ck_condition_statement_number', STATEMENT_CHECKS.number)
export class ConditionStatement {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  /** Null where it holds for all procedures of the unit. */
  @RefColumn({ nullable: true }) @ForeignKey('Procedure') procedureId!: string | null;
  /** The procedure's id, or `all`. */
  @TextColumn(36) subjectKey!: string;
  @TextColumn(10) condition!: Condition;
  /** Which statement about it this is, from 1; the highest counts. */
  @CountColumn() number!: number;
  /** `unknown` takes an earlier statement back. */
  @TextColumn(10) state!: ConditionState;
  /** The day for which it holds. */
  @DayColumn() factDay!: string;
  /** Number and day of a document, or what else proves it. */
  @TextColumn(500) evidence!: string;
  @TextColumn(5) source!: 'hand' | 'excel';
  @RefColumn({ nullable: true }) statedBy!: string | null;
  @TextColumn(200) statedByName!: string;
  @MomentColumn() statedAt!: string;
}
