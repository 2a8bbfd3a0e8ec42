import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { IdColumn, MomentColumn, RefColumn, TextColumn } from '../../platform/database/columns';

export const SPELLING_CHECKS = {
  /** Of one organisation, or of everybody. */
  place: `(place = '*') = (organisation_id IS NULL)`,
};

/** What somebody said a spelling in a file means, kept for the files that come after it. */
@Entity('remembered_spelling')
@Unique(['listType', 'place', 'columnKey', 'spelling'])
@Check('ck_remembered_spelling_place', SPELLING_CHECKS.place)
export class RememberedSpelling {
  @IdColumn() id!: string;
  @TextColumn(10) listType!: string;
  /** Whose files it is for: the id of the organisation, or `*` for the whole province. */
  @TextColumn(36) place!: string;
  @RefColumn({ nullable: true }) @ForeignKey('Organisation') organisationId!: string | null;
  /** Key of the declared column. */
  @TextColumn(60) columnKey!: string;
  /** As spellings are compared, see `spellingKey`. */
  @TextColumn(255) spelling!: string;
  /** As it stood in the file. */
  @TextColumn(255) written!: string;
  /** What is taken instead. */
  @TextColumn(255) meaning!: string;
  /** File in which it was met, to be recognised by. */
  @TextColumn(255) fileName!: string;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
}
