import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import type { KitItem } from './kits/kit-items';
import { TASK_CHECKS } from './task.checks';
import type { TaskBasis, TaskCategory, TaskState } from './task-state';

/** What somebody has to do by a day: from a kit, an obstacle, a lesson, a conclusion, or of the unit's own. */
@Entity('task')
@Unique(['roundId', 'unitId', 'kitCode', 'kitItem'])
@Index(['roundId', 'state', 'dueOn'])
@Index(['unitId'])
@Index(['obstacleId'])
@Index(['sourceId'])
@Check('ck_task_basis', TASK_CHECKS.basis)
@Check('ck_task_state', TASK_CHECKS.state)
@Check('ck_task_source', TASK_CHECKS.source)
@Check('ck_task_kit', TASK_CHECKS.kit)
@Check('ck_task_done', TASK_CHECKS.done)
@Check('ck_task_said', TASK_CHECKS.said)
export class Task {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(12) basis!: TaskBasis;
  @RefColumn({ nullable: true }) @ForeignKey('Obstacle') obstacleId!: string | null;
  /** What was learned, where the task comes from a lesson. */
  @TextColumn(1000, { nullable: true }) lesson!: string | null;
  /** The trial round that taught it, from 1. */
  @CountColumn({ nullable: true }) trialNumber!: number | null;
  /** What it comes from where a higher room made it, such as a conclusion; and what that is called. */
  @RefColumn({ nullable: true }) sourceId!: string | null;
  @TextColumn(300, { nullable: true }) sourceWords!: string | null;
  @TextColumn(500) what!: string;
  @TextColumn(1000, { nullable: true }) guidance!: string | null;
  @TextColumn(12) category!: TaskCategory;
  /** Unit of the obstacle, or of the body in charge. */
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @RefColumn() @ForeignKey('Organisation') ownerOrganisationId!: string;
  @TextColumn(200, { nullable: true }) ownerPerson!: string | null;
  @DayColumn() dueOn!: string;
  /** The milestone of the round's plan whose day it is due on; its day follows the plan. */
  @TextColumn(40, { nullable: true }) milestoneCode!: string | null;
  @TextColumn(40, { nullable: true }) kitCode!: string | null;
  @CountColumn({ nullable: true }) kitEdition!: number | null;
  @TextColumn(40, { nullable: true }) kitItem!: string | null;
  /** The item as it was copied: what later editions and the unit's own changes are told apart by. */
  @JsonColumn({ nullable: true }) kitBase!: KitItem | null;
  /** Ids of tasks that must be done first. */
  @JsonColumn() after!: string[];
  @TextColumn(12) state!: TaskState;
  /** What is waited for, what is in the way, why it is not asked for any more. */
  @TextColumn(1000, { nullable: true }) stateNote!: string | null;
  @DayColumn({ nullable: true }) doneOn!: string | null;
  @TextColumn(1000, { nullable: true }) doneNote!: string | null;
  @TextColumn(200, { nullable: true }) doneByName!: string | null;
  @MomentColumn() madeAt!: string;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @RowVersionColumn() version!: number;
}
