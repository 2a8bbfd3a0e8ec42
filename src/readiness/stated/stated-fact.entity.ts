import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import { STATED_FACT_CHECKS } from './stated-fact.checks';

/** What a person states of a unit with evidence; a later statement takes its place, none is changed. */
@Entity('readiness_fact')
@Unique(['roundId', 'unitId', 'criterion', 'number'])
@Check('ck_readiness_fact_share', STATED_FACT_CHECKS.share)
@Check('ck_readiness_fact_source', STATED_FACT_CHECKS.source)
@Check('ck_readiness_fact_number', STATED_FACT_CHECKS.number)
export class ReadinessFact {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(60) criterion!: string;
  /** Which statement about it this is, from 1; the highest counts. */
  @CountColumn() number!: number;
  @CountColumn() done!: number;
  @CountColumn() total!: number;
  /** The day for which it holds. */
  @DayColumn() factDay!: string;
  /** Number and day of a document, or what else proves it. */
  @TextColumn(500) evidence!: string;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @TextColumn(5) source!: 'hand' | 'excel';
  @RefColumn({ nullable: true }) statedBy!: string | null;
  @TextColumn(200) statedByName!: string;
  @MomentColumn() statedAt!: string;
}
