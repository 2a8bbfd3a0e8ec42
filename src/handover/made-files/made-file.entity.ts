import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { JsonObject } from '../../platform/audit/canonical';
import type { ExportKind } from '../list-export.entity';
import { MADE_FILE_CHECKS } from './made-file.checks';

/**
 * A file that somebody had made of what a unit received or handed over. The row outlives the file: a
 * copy that turns up is led back by its number to who asked for it, when and what for.
 */
@Entity('made_file')
@Unique(['number'])
@Index(['roundId', 'unitId', 'what'])
@Index(['expiresAt'])
@Check('ck_made_file_kind', MADE_FILE_CHECKS.kind)
@Check('ck_made_file_reason', MADE_FILE_CHECKS.reason)
@Check('ck_made_file_made', MADE_FILE_CHECKS.made)
export class MadeFile {
  @IdColumn() id!: string;
  @TextColumn(30) number!: string;
  /** Who makes it, as registered with `Makers`. */
  @TextColumn(20) what!: string;
  @TextColumn(10) kind!: ExportKind;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** The unit it is about. */
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  /** What exactly was asked for; its maker knows the shape. */
  @JsonColumn() asked!: JsonObject;
  /** What the values in the clear are needed for. */
  @TextColumn(300, { nullable: true }) reason!: string | null;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TextColumn(200) requestedByName!: string;
  @MomentColumn() requestedAt!: string;
  /** Sealed at rest; null before it is made and after it was removed. */
  @RefColumn({ nullable: true }) fileId!: string | null;
  @TextColumn(64, { nullable: true }) sha256!: string | null;
  /** What is in it, counted. */
  @JsonColumn({ nullable: true }) counts!: Record<string, number> | null;
  @MomentColumn({ nullable: true }) madeAt!: string | null;
  /** From then on nobody gets the file. */
  @MomentColumn({ nullable: true }) expiresAt!: string | null;
  @MomentColumn({ nullable: true }) removedAt!: string | null;
}
