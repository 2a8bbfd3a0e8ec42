import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

export const SET_FILE_STATES = ['waiting', 'opened', 'refused'] as const;
export type SetFileState = (typeof SET_FILE_STATES)[number];

export const SET_FILE_CHECKS = {
  state: `state IN (${SET_FILE_STATES.map((state) => `'${state}'`).join(', ')})`,
  /** The bytes are kept only until its parts were taken out. */
  file: `(state = 'waiting') = (file_id IS NOT NULL)`,
  problem: `(state = 'refused') = (problem_code IS NOT NULL)`,
};

/** A file as it was sent: a container of files, a workbook, or a workbook of several givers. */
@Entity('import_set_file')
@Index(['setId', 'sentAt'])
@Check('ck_import_set_file_state', SET_FILE_CHECKS.state)
@Check('ck_import_set_file_file', SET_FILE_CHECKS.file)
@Check('ck_import_set_file_problem', SET_FILE_CHECKS.problem)
export class ImportSetFile {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportSet') setId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') fileId!: string | null;
  @TextColumn(255) fileName!: string;
  @TextColumn(64) sha256!: string;
  /** Bytes. */
  @CountColumn() fileSize!: number;
  @TextColumn(36) jobId!: string;
  @TextColumn(10) state!: SetFileState;
  /** Rows of a file of several givers: the sum of those of its givers. */
  @CountColumn() dataRows!: number;
  /** Rows of sums, which are of no giver. */
  @CountColumn() totalRows!: number;
  /** Cells whose legacy letters were converted before the file was divided. */
  @CountColumn() convertedCells!: number;
  @TextColumn(60, { nullable: true }) problemCode!: string | null;
  @LongTextColumn({ nullable: true }) problemVi!: string | null;
  @LongTextColumn({ nullable: true }) problemEn!: string | null;
  @MomentColumn() sentAt!: string;
}
