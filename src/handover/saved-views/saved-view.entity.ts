import { Entity, ForeignKey, Unique } from 'typeorm';
import { IdColumn, MomentColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What one person looks at in lists of a kind, under a name: filters and columns. */
@Entity('saved_view')
@Unique(['accountId', 'listType', 'foldedName'])
export class SavedView {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Account') accountId!: string;
  @TextColumn(10) listType!: string;
  @TextColumn(80) name!: string;
  /** Names that differ in marks or capitals are one. */
  @TextColumn(80) foldedName!: string;
  /** As the query of an address; see `viewAddress`. */
  @TextColumn(4000) address!: string;
  @MomentColumn() savedAt!: string;
}
