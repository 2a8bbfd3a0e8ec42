import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  ID_LENGTH,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** What a row goes by in one register; made from its values, so it may be made anew at any time. */
@Entity('item_identity')
@Index(['roundId', 'register', 'kind', 'key', 'listId'])
@Index(['listId'])
export class ItemIdentity {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverItem')
  itemId!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) register!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) kind!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(43) key!: string;
  /** Version of the item it was made from. */
  @CountColumn() itemVersion!: number;
  /** 1 where the same key on several rows of one list is usual. */
  @CountColumn() repeats!: number;
}

/** Up to where a list was looked through: it is looked through again once one of these has moved on. */
@Entity('identity_scan')
export class IdentityScan {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverList')
  listId!: string;
  @CountColumn() listVersion!: number;
  /** Newest version of its kind of list, which says what identifies. */
  @CountColumn() typeVersion!: number;
  /** Of the key under which personal values have their blind index. */
  @CountColumn() keyVersion!: number;
  @MomentColumn() scannedAt!: string;
}
