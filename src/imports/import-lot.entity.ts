import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import { lotVerdicts, type LotVerdict } from './packed-lot';

export const LOT_CHECKS = {
  verdict: `verdict IN (${lotVerdicts.map((verdict) => `'${verdict}'`).join(', ')})`,
  rows: 'row_count > 0 AND first_position > 0',
};

/**
 * Planned rows that follow each other in the file and of which there is nothing to look up one by one: of one
 * sheet, with one verdict, without problems and repairs. All others are `import_row`.
 */
@Entity('import_lot')
@Unique(['batchId', 'firstPosition'])
@Check('ck_import_lot_verdict', LOT_CHECKS.verdict)
@Check('ck_import_lot_rows', LOT_CHECKS.rows)
export class ImportLot {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportBatch') batchId!: string;
  /** Position of the first row in the file, as `import_row` counts; the others follow without a gap. */
  @CountColumn() firstPosition!: number;
  @CountColumn() rowCount!: number;
  @TextColumn(255) sheet!: string;
  @TextColumn(10) verdict!: LotVerdict;
  /** The rows as JSON, see `packed-lot.ts`. */
  @LongTextColumn() packed!: string;
}
