import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

export const MEMBER_CHECKS = {
  /** Each part became an import, or it is said why not. */
  outcome: 'batch_id IS NOT NULL OR problem_code IS NOT NULL',
};

/** One part of a set: a file of one unit, or the rows of one giver. */
@Entity('import_set_member')
@Unique(['setFileId', 'position'])
@Index(['setId'])
@Check('ck_import_set_member_outcome', MEMBER_CHECKS.outcome)
export class ImportSetMember {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportSet') setId!: string;
  @RefColumn() @ForeignKey('ImportSetFile') setFileId!: string;
  /** Order in its file, from 1. */
  @CountColumn() position!: number;
  /** Path of the file, or the giver as the rows name it. */
  @TextColumn(255) name!: string;
  /** Rows of this giver; 0 for a file, whose import counts them. */
  @CountColumn() dataRows!: number;
  /** The first of those rows that became no import. */
  @JsonColumn() rowNumbers!: number[];
  @RefColumn({ nullable: true }) @ForeignKey('ImportBatch') batchId!: string | null;
  /** Names that may have been meant; never chosen. */
  @JsonColumn() nearest!: string[];
  /** Why it became no import, or was not applied. */
  @TextColumn(60, { nullable: true }) problemCode!: string | null;
  @LongTextColumn({ nullable: true }) problemVi!: string | null;
  @LongTextColumn({ nullable: true }) problemEn!: string | null;
}
