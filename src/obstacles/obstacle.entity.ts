import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import { OBSTACLE_CHECKS } from './obstacle.checks';
import type {
  DueStage,
  Level,
  ObstacleSource,
  ObstacleState,
  Outcome,
  Severity,
} from './obstacle-state';

/** Something that stands in the way of a unit (khó khăn, vướng mắc), until it is settled. */
@Entity('obstacle')
@Unique(['roundId', 'number'])
@Index(['roundId', 'state', 'dueOn'])
@Index(['unitId'])
@Index(['groupId'])
@Index(['ownerOrganisationId'])
@Check('ck_obstacle_source', OBSTACLE_CHECKS.source)
@Check('ck_obstacle_severity', OBSTACLE_CHECKS.severity)
@Check('ck_obstacle_stage', OBSTACLE_CHECKS.stage)
@Check('ck_obstacle_level', OBSTACLE_CHECKS.level)
@Check('ck_obstacle_state', OBSTACLE_CHECKS.state)
@Check('ck_obstacle_ministry', OBSTACLE_CHECKS.ministry)
@Check('ck_obstacle_waiting', OBSTACLE_CHECKS.waiting)
@Check('ck_obstacle_answered', OBSTACLE_CHECKS.answered)
@Check('ck_obstacle_outcome', OBSTACLE_CHECKS.outcome)
@Check('ck_obstacle_closed', OBSTACLE_CHECKS.closed)
export class Obstacle {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** Of the round, from 1. */
  @CountColumn() number!: number;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('ObstacleGroup') groupId!: string | null;
  @TextColumn(12) source!: ObstacleSource;
  @TextColumn(40) category!: string;
  @TextColumn(10) severity!: Severity;
  @TextColumn(8) dueStage!: DueStage;
  @TextColumn(200) title!: string;
  @TextColumn(4000) description!: string;
  @TextColumn(2000, { nullable: true }) cause!: string | null;
  /** Title, description and cause, folded for searching. */
  @LongTextColumn() folded!: string;
  @TextColumn(12) state!: ObstacleState;
  @MomentColumn() stateSince!: string;
  @TextColumn(12) level!: Level;
  /** Body in charge; of what a ministry has to settle, the one that follows it in the province. */
  @RefColumn() @ForeignKey('Organisation') ownerOrganisationId!: string;
  @TextColumn(200, { nullable: true }) ownerPerson!: string | null;
  @TextColumn(200, { nullable: true }) ministry!: string | null;
  /** Which guidance it waits for, and from whom. */
  @TextColumn(500, { nullable: true }) waitingFor!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('KnownAnswer') answerId!: string | null;
  /** Days in Việt Nam. */
  @DayColumn() foundOn!: string;
  @DayColumn() dueOn!: string;
  @MomentColumn() openedAt!: string;
  @RefColumn({ nullable: true }) openedBy!: string | null;
  @TextColumn(200) openedByName!: string;
  @TextColumn(12, { nullable: true }) outcome!: Outcome | null;
  @TextColumn(2000, { nullable: true }) resolution!: string | null;
  @MomentColumn({ nullable: true }) closedAt!: string | null;
  @RefColumn({ nullable: true }) closedBy!: string | null;
  @TextColumn(200, { nullable: true }) closedByName!: string | null;
  /** How often it was opened again. */
  @CountColumn() reopened!: number;
  @RowVersionColumn() version!: number;
}

/** An item of a trial operation that an obstacle was found at. */
@Entity('obstacle_item')
@Unique(['obstacleId', 'rehearsalId', 'itemCode'])
@Index(['rehearsalId'])
export class ObstacleItem {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Obstacle') obstacleId!: string;
  @RefColumn() @ForeignKey('Rehearsal') rehearsalId!: string;
  @TextColumn(20) itemCode!: string;
  /** As it was called when the obstacle was reported. */
  @TextColumn(500) itemName!: string;
}

/** Last numbers given in a round; whoever gives one holds the row. */
@Entity('obstacle_counter')
@Unique(['roundId'])
export class ObstacleCounter {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @CountColumn() lastObstacle!: number;
  @CountColumn() lastGroup!: number;
}
