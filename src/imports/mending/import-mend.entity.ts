import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** A cell that a person corrected in the preview; the file itself stays as it is. */
@Entity('import_mend')
@Unique(['batchId', 'sheet', 'rowNumber', 'columnKey'])
export class ImportMend {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportBatch') batchId!: string;
  @TextColumn(255) sheet!: string;
  /** As Excel shows it. */
  @CountColumn() rowNumber!: number;
  /** Key of the declared column. */
  @TextColumn(60) columnKey!: string;
  /** What stands in the file; of a guarded column only its mask. */
  @LongTextColumn() original!: string;
  /** What is taken instead; of a guarded column sealed. */
  @LongTextColumn() value!: string;
  @TextColumn(200) mendedByName!: string;
  @MomentColumn() mendedAt!: string;
}
