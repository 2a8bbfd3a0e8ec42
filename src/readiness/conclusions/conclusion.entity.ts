import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import { CONCLUSION_CHECKS } from './conclusion.checks';
import type { ConclusionKind } from './may-conclude';

/** What the steering committee concluded about a unit; never changed, a later one takes its place. */
@Entity('readiness_conclusion')
@Unique(['roundId', 'unitId', 'number'])
@Check('ck_readiness_conclusion_kind', CONCLUSION_CHECKS.kind)
@Check('ck_readiness_conclusion_number', CONCLUSION_CHECKS.number)
@Check('ck_readiness_conclusion_remedy', CONCLUSION_CHECKS.remedy)
export class ReadinessConclusion {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  /** Which conclusion about the unit, from 1. */
  @CountColumn() number!: number;
  @TextColumn(12) kind!: ConclusionKind;
  /** Number and day of the committee's notice. */
  @TextColumn(100) noticeNumber!: string;
  @DayColumn() noticeDay!: string;
  /** The remedy or the fallback plan; empty for a unit that is ready. */
  @TextColumn(2000) remedy!: string;
  /** What it was concluded on, and its digest. */
  @RefColumn() @ForeignKey('ReadinessSnapshotUnit') snapshotUnitId!: string;
  @TextColumn(64) snapshotSha256!: string;
  /** The scanned notice. */
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @TextColumn(64) fileSha256!: string;
  @RefColumn({ nullable: true }) concludedBy!: string | null;
  @TextColumn(200) concludedByName!: string;
  @MomentColumn() concludedAt!: string;
}
