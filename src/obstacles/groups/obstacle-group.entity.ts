import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { GROUP_CHECKS } from '../obstacle.checks';

/** One problem that many units met; what settles it settles all its obstacles. */
@Entity('obstacle_group')
@Unique(['roundId', 'number'])
@Index(['roundId', 'state'])
@Check('ck_obstacle_group_state', GROUP_CHECKS.state)
@Check('ck_obstacle_group_closed', GROUP_CHECKS.closed)
export class ObstacleGroup {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** Of the round, from 1. */
  @CountColumn() number!: number;
  @TextColumn(40) category!: string;
  @TextColumn(200) title!: string;
  @TextColumn(10) state!: 'open' | 'closed';
  @TextColumn(2000, { nullable: true }) resolution!: string | null;
  @MomentColumn() openedAt!: string;
  @RefColumn({ nullable: true }) openedBy!: string | null;
  @TextColumn(200) openedByName!: string;
  @MomentColumn({ nullable: true }) closedAt!: string | null;
  @RefColumn({ nullable: true }) closedBy!: string | null;
  @TextColumn(200, { nullable: true }) closedByName!: string | null;
  @RowVersionColumn() version!: number;
}
