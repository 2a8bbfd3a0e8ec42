import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { CriterionSettings } from './criterion';
import { CRITERIA_VERSION_CHECKS } from './criteria-version.checks';

/** One version of a round's criteria; the latest is in force, none is ever changed. */
@Entity('readiness_criteria_version')
@Unique(['roundId', 'number'])
@Check('ck_readiness_criteria_version_number', CRITERIA_VERSION_CHECKS.number)
export class CriteriaVersion {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** From 1; before the first the shipped settings hold. */
  @CountColumn() number!: number;
  @JsonColumn() settings!: CriterionSettings[];
  @TextColumn(1000) reason!: string;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
}
