import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, MomentColumn, RefColumn, TextColumn } from '../../platform/database/columns';

export const KEPT_PART_CHECKS = {
  /** The bytes are there until they became an import or ran out. */
  file: '(file_id IS NULL) = (removed_at IS NOT NULL)',
};

/** The bytes of a part of a set whose giver or kind was not told, until a person names them. */
@Entity('import_set_kept_part')
@Unique(['memberId'])
@Index(['expiresAt'])
@Check('ck_import_set_kept_part_file', KEPT_PART_CHECKS.file)
export class KeptPart {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ImportSetMember') memberId!: string;
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') fileId!: string | null;
  @TextColumn(255) fileName!: string;
  /** Null where the name of the file does not tell it. */
  @TextColumn(10, { nullable: true }) listType!: string | null;
  @MomentColumn() expiresAt!: string;
  @MomentColumn({ nullable: true }) removedAt!: string | null;
}
