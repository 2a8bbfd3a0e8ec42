import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, MomentColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** Files of many units, or one file of many givers. */
export const SET_KINDS = ['files', 'givers'] as const;
export type SetKind = (typeof SET_KINDS)[number];

export const SET_CHECKS = {
  kind: `kind IN (${SET_KINDS.map((kind) => `'${kind}'`).join(', ')})`,
  /** Rows of several givers are told apart only in a table that is known. */
  listType: `kind = 'files' OR list_type IS NOT NULL`,
};

/** Several imports that were sent together and are looked at together. */
@Entity('import_set')
@Index(['roundId', 'createdAt'])
@Check('ck_import_set_kind', SET_CHECKS.kind)
@Check('ck_import_set_list_type', SET_CHECKS.listType)
export class ImportSet {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(10) kind!: SetKind;
  /** Null where each file says itself what it is. */
  @TextColumn(10, { nullable: true }) listType!: string | null;
  /** Heading of the column that names the giver; null for the usual ones. */
  @TextColumn(200, { nullable: true }) giverHeading!: string | null;
  /** The job that applies it. */
  @TextColumn(36, { nullable: true }) jobId!: string | null;
  @TextColumn(36, { nullable: true }) createdBy!: string | null;
  @TextColumn(200) createdByName!: string;
  @MomentColumn() createdAt!: string;
}
