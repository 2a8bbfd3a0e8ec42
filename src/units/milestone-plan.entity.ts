import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import { MILESTONE_PLAN_CHECKS } from './milestone-plan.checks';
import type { PlanMilestone } from './shipped-milestones';

/** One version of a round's milestones; the latest is in force, none is ever changed. */
@Entity('milestone_plan')
@Unique(['roundId', 'number'])
@Check('ck_milestone_plan_number', MILESTONE_PLAN_CHECKS.number)
export class MilestonePlan {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** From 1; before the first those hold that came with the round, or the shipped ones. */
  @CountColumn() number!: number;
  @JsonColumn() milestones!: PlanMilestone[];
  @TextColumn(1000) reason!: string;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
}
