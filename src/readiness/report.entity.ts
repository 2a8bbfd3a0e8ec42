import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';

/** A readiness report that was made: which figures it stood on and where the workbook lies. */
@Entity('readiness_report')
@Unique(['jobId'])
@Index(['roundId', 'asOf'])
export class ReadinessReport {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** The job that made it; trying the job again makes no second report. */
  @RefColumn() jobId!: string;
  @MomentColumn() asOf!: string;
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @CountColumn() green!: number;
  @CountColumn() yellow!: number;
  @CountColumn() red!: number;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TextColumn(200) requestedByName!: string;
}
