import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import { DAILY_PAPER_CHECKS } from './daily-paper.checks';

/** A paper that was made of the figures of a day. */
@Entity('readiness_daily_paper')
@Unique(['snapshotId', 'kind', 'format'])
@Check('ck_readiness_daily_paper_kind', DAILY_PAPER_CHECKS.kind)
@Check('ck_readiness_daily_paper_format', DAILY_PAPER_CHECKS.format)
@Check('ck_readiness_daily_paper_sent', DAILY_PAPER_CHECKS.sent)
export class ReadinessDailyPaper {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('ReadinessSnapshot') snapshotId!: string;
  @TextColumn(10) kind!: 'committee' | 'province';
  @TextColumn(4) format!: 'docx' | 'pdf' | 'xlsx';
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @TextColumn(64) sha256!: string;
  /** Addresses it was e-mailed to. */
  @CountColumn() sentTo!: number;
  @MomentColumn() madeAt!: string;
}
