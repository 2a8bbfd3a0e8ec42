import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID_LENGTH, RefColumn, TextColumn } from '../platform/database/columns';

/** Under which blind index a personal value of an item is found; the value itself is not here. */
@Entity('personal_index')
@Index(['listId', 'blindIndex'])
export class PersonalIndex {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverItem')
  itemId!: string;
  @PrimaryColumn({ type: 'varchar', length: 60 }) columnKey!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @TextColumn(43) blindIndex!: string;
}
