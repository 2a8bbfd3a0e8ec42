import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import type { RowValues } from './declaration';
import type { RowRepair } from './repairs/repair-kinds';
import { verdicts, type RowProblem, type Verdict } from './planned-row';

export const ROW_CHECKS = {
  verdict: `verdict IN (${verdicts.map((verdict) => `'${verdict}'`).join(', ')})`,
};

/** One planned row, kept between the reading of a file and its being applied. */
@Entity('import_row')
@Unique(['batchId', 'position'])
@Index(['batchId', 'verdict', 'position'])
@Check('ck_import_row_verdict', ROW_CHECKS.verdict)
export class ImportRow {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportBatch') batchId!: string;
  /** Order in the file, from 1. */
  @CountColumn() position!: number;
  @TextColumn(255) sheet!: string;
  @CountColumn() rowNumber!: number;
  @TextColumn(10) verdict!: Verdict;
  @JsonColumn() values!: RowValues;
  @JsonColumn() groupPath!: string[];
  @TextColumn(64) fingerprint!: string;
  @RefColumn({ nullable: true }) receiverOrganisationId!: string | null;
  @RefColumn({ nullable: true }) targetId!: string | null;
  @JsonColumn({ nullable: true }) before!: RowValues | null;
  @JsonColumn() problems!: RowProblem[];
  /** What was mended in its cells; null where nothing was. */
  @JsonColumn({ nullable: true }) repairs!: RowRepair[] | null;
  /** The kinds among them between spaces, to be found by. */
  @TextColumn(300, { nullable: true }) repairKinds!: string | null;
}
