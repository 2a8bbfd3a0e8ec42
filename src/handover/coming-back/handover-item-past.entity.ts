import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RowValues } from '../../imports/declaration';
import { ID_LENGTH, JsonColumn, RefColumn } from '../../platform/database/columns';

/** What a row said until it was changed; written by the database at each change of its values. */
@Entity('handover_item_past')
@Index(['listId'])
@Check('ck_handover_item_past_version', 'version > 0')
export class HandoverItemPast {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverItem')
  itemId!: string;
  /** The last version in which the row said so. */
  @PrimaryColumn({ type: 'integer' }) version!: number;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  /** Null where it is not known: rows that were changed before this was kept. */
  @JsonColumn({ nullable: true }) values!: RowValues | null;
}
