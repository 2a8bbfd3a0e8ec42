import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { RepairKind } from './repair-kinds';

export const REFUSAL_CHECKS = {
  /** A whole cell, or none: then the kind is refused in the whole file. */
  place: `(sheet = '') = (row_number = 0) AND (sheet = '') = (column_key = '')`,
};

/** A repair that a person does not want in one import; the file is planned again without it. */
@Entity('import_repair_refusal')
@Unique(['batchId', 'kind', 'sheet', 'rowNumber', 'columnKey'])
@Check('ck_import_repair_refusal_place', REFUSAL_CHECKS.place)
export class ImportRepairRefusal {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportBatch') batchId!: string;
  @TextColumn(20) kind!: RepairKind;
  /** Empty for the kind in the whole file. */
  @TextColumn(255) sheet!: string;
  /** As Excel shows it; 0 for the whole file. */
  @CountColumn() rowNumber!: number;
  /** Key of the declared column; empty for the whole file. */
  @TextColumn(60) columnKey!: string;
  @TextColumn(200) refusedByName!: string;
  @MomentColumn() refusedAt!: string;
}
