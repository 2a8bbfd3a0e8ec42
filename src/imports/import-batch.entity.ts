import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import { BATCH_CHECKS, type BatchState } from './batch-state';
import type { AppliedChoices } from './mapping/column-choices';
import { CountedRows } from './import-counts.columns';
import type { RemovedFromFile } from './removal';
import type { RepairCounts } from './repairs/repair-kinds';

/** One upload of one file for one list of one giver, and what became of it. */
@Entity('import_batch')
@Index(['roundId', 'uploadedAt'])
@Index(['giverOrganisationId', 'listType', 'sha256'])
@Check('ck_import_batch_state', BATCH_CHECKS.state)
@Check('ck_import_batch_rows', BATCH_CHECKS.rows)
@Check('ck_import_batch_data', BATCH_CHECKS.data)
export class ImportBatch extends CountedRows {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('Organisation') giverOrganisationId!: string;
  @TextColumn(10) listType!: string;
  /** Version of the kind of list that the file is read by. */
  @Column({ type: 'integer', default: 1 }) typeVersion!: number;
  @TextColumn(10) state!: BatchState;
  /** Null once the file was removed because it was refused or discarded. */
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') fileId!: string | null;
  @TextColumn(255) fileName!: string;
  @TextColumn(64) sha256!: string;
  /** Bytes. */
  @CountColumn() fileSize!: number;
  /** The job that reads the file. */
  @RefColumn() jobId!: string;
  @RefColumn({ nullable: true }) uploadedBy!: string | null;
  @TextColumn(200) uploadedByName!: string;
  @MomentColumn() uploadedAt!: string;
  @RefColumn({ nullable: true }) appliedBy!: string | null;
  @TextColumn(200, { nullable: true }) appliedByName!: string | null;
  @MomentColumn({ nullable: true }) appliedAt!: string | null;
  /** The list the rows went to, as told by the target. */
  @RefColumn({ nullable: true }) listId!: string | null;
  /** Rows of the list that the file does not contain. */
  @CountColumn() missingFromFile!: number;
  /** Their ids, the first of very many; null for files read before they were kept. */
  @JsonColumn({ nullable: true }) missingRows!: string[] | null;
  /** What was left out of the stored copy of the file; null where the copy is the file itself. */
  @JsonColumn({ nullable: true }) removedColumns!: RemovedFromFile[] | null;
  /** Whether the cleaned copy still says all that the file said of what may be kept; null where it was not looked at. */
  @FlagColumn({ nullable: true }) copyWhole!: boolean | null;
  /** How its columns are matched where not by the program alone; null where nobody said anything. */
  @JsonColumn({ nullable: true }) columnChoices!: AppliedChoices | null;
  /** Remembered spellings that cells of it were read by; null for files read before these were kept. */
  @JsonColumn({ nullable: true }) spellings!: { id: string; cells: number }[] | null;
  /** What was mended in data cells, by kind; null for files read before this was counted. */
  @JsonColumn({ nullable: true }) repairs!: RepairCounts | null;
  /** The act by which the target wrote the rows; null for imports of earlier versions. */
  @RefColumn({ nullable: true }) actId!: string | null;
  @MomentColumn({ nullable: true }) undoneAt!: string | null;
  @RefColumn({ nullable: true }) undoneBy!: string | null;
  @TextColumn(200, { nullable: true }) undoneByName!: string | null;
  @TextColumn(1000, { nullable: true }) undoReason!: string | null;
  /** Why the whole file was refused. */
  @TextColumn(60, { nullable: true }) problemCode!: string | null;
  @LongTextColumn({ nullable: true }) problemVi!: string | null;
  @LongTextColumn({ nullable: true }) problemEn!: string | null;
  @RowVersionColumn() version!: number;
}
