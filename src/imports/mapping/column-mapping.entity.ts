import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { ColumnChoice } from './column-choices';

export const MAPPING_CHECKS = {
  /** Of one organisation, or of everybody. */
  place: `(place = '*') = (organisation_id IS NULL)`,
};

/** How somebody matched the columns of a file, kept for the next file of the same shape. */
@Entity('column_mapping')
@Unique(['listType', 'place', 'shape'])
@Check('ck_column_mapping_place', MAPPING_CHECKS.place)
export class ColumnMapping {
  @IdColumn() id!: string;
  @TextColumn(10) listType!: string;
  /** Whose files it is for: the id of the organisation, or `*` for the whole province. */
  @TextColumn(36) place!: string;
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') organisationId!: string | null;
  /** Digest of the headings, see `shapeOf`. */
  @TextColumn(64) shape!: string;
  @JsonColumn() choices!: ColumnChoice[];
  /** File in which it was made, to be recognised by. */
  @TextColumn(255) fileName!: string;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  @MomentColumn({ nullable: true }) usedAt!: string | null;
  @CountColumn() uses!: number;
}

/** Place of what is for the whole province. */
export const PROVINCE = '*';
