import { Check, Entity, Unique } from 'typeorm';
import { JsonColumn } from '../platform/database/columns';
import { KeptVersion } from './kept-version';
import { MILESTONE_PLAN_CHECKS } from './milestone-plan.checks';
import type { PlanMilestone } from './shipped-milestones';

/** One version of a round's milestones; before the first those hold that came with the round, or the shipped ones. */
@Entity('milestone_plan')
@Unique(['roundId', 'number'])
@Check('ck_milestone_plan_number', MILESTONE_PLAN_CHECKS.number)
export class MilestonePlan extends KeptVersion {
  @JsonColumn() milestones!: PlanMilestone[];
}
