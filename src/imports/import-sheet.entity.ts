import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import { COUNT_CHECKS, CountedRows } from './import-counts.columns';
import type { SheetOutcome } from './sheet-layout';
import type { SheetReport } from './sheet-report';

/** One sheet of an imported file: where its table is, and every row counted. */
@Entity('import_sheet')
@Unique(['batchId', 'position'])
@Check('ck_import_sheet_rows', COUNT_CHECKS.rows)
@Check('ck_import_sheet_data', COUNT_CHECKS.data)
export class ImportSheet extends CountedRows {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportBatch') batchId!: string;
  /** Order in the file, from 1. */
  @CountColumn() position!: number;
  @TextColumn(255) name!: string;
  @TextColumn(20) outcome!: SheetOutcome;
  @JsonColumn() report!: SheetReport;
}
