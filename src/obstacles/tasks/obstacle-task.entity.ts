import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { TASK_CHECKS } from './obstacle-task.checks';

/** What has to be done about an obstacle, or what a trial operation taught. */
@Entity('obstacle_task')
@Index(['roundId', 'doneOn', 'dueOn'])
@Index(['obstacleId'])
@Check('ck_obstacle_task_basis', TASK_CHECKS.basis)
@Check('ck_obstacle_task_done', TASK_CHECKS.done)
export class ObstacleTask {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('Obstacle') obstacleId!: string | null;
  /** What was learned, where the task comes from a lesson. */
  @TextColumn(1000, { nullable: true }) lesson!: string | null;
  /** The trial round that taught it, from 1. */
  @CountColumn({ nullable: true }) trialNumber!: number | null;
  @TextColumn(500) what!: string;
  /** Unit of the obstacle, or of the body in charge. */
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @RefColumn() @ForeignKey('Organisation') ownerOrganisationId!: string;
  @TextColumn(200, { nullable: true }) ownerPerson!: string | null;
  @DayColumn() dueOn!: string;
  @DayColumn({ nullable: true }) doneOn!: string | null;
  @TextColumn(1000, { nullable: true }) doneNote!: string | null;
  @TextColumn(200, { nullable: true }) doneByName!: string | null;
  @MomentColumn() madeAt!: string;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @RowVersionColumn() version!: number;
}
