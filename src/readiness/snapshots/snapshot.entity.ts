import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { UnitVerdict } from '../verdict';
import { SNAPSHOT_CHECKS, SNAPSHOT_UNIT_CHECKS } from './snapshot.checks';

/** How a round was judged at one moment; never changed. */
@Entity('readiness_snapshot')
@Unique(['dailyKey'])
@Index(['roundId', 'asOf'])
@Check('ck_readiness_snapshot_kind', SNAPSHOT_CHECKS.kind)
@Check('ck_readiness_snapshot_counts', SNAPSHOT_CHECKS.counts)
export class ReadinessSnapshot {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** The one moment of all its figures. */
  @MomentColumn() asOf!: string;
  @TextColumn(10) kind!: 'daily' | 'asked' | 'conclusion';
  /** Round and day of a daily one, so that a day has one; null for the others. */
  @TextColumn(60, { nullable: true }) dailyKey!: string | null;
  @CountColumn() criteriaVersion!: number;
  @CountColumn() green!: number;
  @CountColumn() yellow!: number;
  @CountColumn() red!: number;
  /** What the steering committee was asked then, as JSON; null for a conclusion and before version 0.2. */
  @LongTextColumn({ nullable: true }) asks!: string | null;
  /** How far the tasks were then, as JSON; null for a conclusion and before version 0.2. */
  @LongTextColumn({ nullable: true }) tasks!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
}

/** One unit of a snapshot: verdict, score, and everything they rest on. */
@Entity('readiness_snapshot_unit')
@Unique(['snapshotId', 'unitId'])
@Index(['unitId'])
@Check('ck_readiness_snapshot_unit_verdict', SNAPSHOT_UNIT_CHECKS.verdict)
@Check('ck_readiness_snapshot_unit_sha256', SNAPSHOT_UNIT_CHECKS.sha256)
export class ReadinessSnapshotUnit {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ReadinessSnapshot') snapshotId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(10) verdict!: UnitVerdict;
  /** Score in tenths; null where nothing had weight. */
  @CountColumn({ nullable: true }) score!: number | null;
  @TextColumn(60, { nullable: true }) deciding!: string | null;
  /** Facts and judgement as canonical JSON; `sha256` is that of these characters. */
  @LongTextColumn() body!: string;
  @TextColumn(64) sha256!: string;
  /** What was left of each criterion until it is green, as JSON; null before version 0.2. */
  @LongTextColumn({ nullable: true }) leftToDo!: string | null;
}
