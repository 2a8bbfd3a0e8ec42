import { Check, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CountColumn,
  ID_LENGTH,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { DUPLICATE_CHECKS, type DuplicateVerdict, type DuplicateWay } from './duplicates.checks';
import type { GroupState, Members } from './group-state';

/** Rows of a round that go by the same key: perhaps one thing that was declared twice. */
@Entity('duplicate_group')
@Unique(['roundId', 'register', 'kind', 'key'])
@Index(['roundId', 'state'])
@Check('ck_duplicate_group_state', DUPLICATE_CHECKS.state)
@Check('ck_duplicate_group_settled', DUPLICATE_CHECKS.settled)
@Check('ck_duplicate_group_verdict', DUPLICATE_CHECKS.verdict)
@Check('ck_duplicate_group_kept', DUPLICATE_CHECKS.kept)
export class DuplicateGroup {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(40) register!: string;
  @TextColumn(40) kind!: string;
  @TextColumn(43) key!: string;
  @TextColumn(8) state!: GroupState;
  @TextColumn(10, { nullable: true }) verdict!: DuplicateVerdict | null;
  /** The row that stays, of the same thing declared twice. */
  @RefColumn({ nullable: true }) @ForeignKey('HandoverItem') keptItemId!: string | null;
  @TextColumn(8, { nullable: true }) way!: DuplicateWay | null;
  @TextColumn(1000, { nullable: true }) reason!: string | null;
  /** Rows that were decided about, each with its version then. */
  @JsonColumn({ nullable: true }) settled!: Members | null;
  @MomentColumn({ nullable: true }) settledAt!: string | null;
  @RefColumn({ nullable: true }) settledBy!: string | null;
  @TextColumn(200, { nullable: true }) settledByName!: string | null;
  @MomentColumn() foundAt!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}

/** One row of a group. */
@Entity('duplicate_row')
@Index(['itemId'])
export class DuplicateRow {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('DuplicateGroup')
  groupId!: string;
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverItem')
  itemId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @CountColumn() itemVersion!: number;
}

/** A group that nobody has decided about. */
export const UNSETTLED_GROUP = {
  ...{ verdict: null, keptItemId: null, way: null, reason: null, settled: null },
  ...{ settledAt: null, settledBy: null, settledByName: null },
} as const;
