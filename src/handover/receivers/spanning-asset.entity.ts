import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  ID_LENGTH,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';

/** The decision is named by number and day, or there is none. */
export const DECISION_WHOLE = '(decision_number IS NULL) = (decision_day IS NULL)';

/**
 * An asset that lies in several communes ("nằm trên nhiều xã"): who receives it the chairman of the
 * province decides, and until then nobody can take it over for good (guidance of the Ministry of
 * Finance, 2025; domain notes §3.6). It may be held for the time being.
 */
@Entity('spanning_asset')
@Index(['listId'])
@Check('ck_spanning_asset_decision', DECISION_WHOLE)
export class SpanningAsset {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverItem')
  itemId!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  /** In which communes, in the words of whoever marked it; null where the list itself says so. */
  @TextColumn(500, { nullable: true }) communes!: string | null;
  @MomentColumn() markedAt!: string;
  @TextColumn(200, { nullable: true }) markedByName!: string | null;
  @TextColumn(100, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionDay!: string | null;
  @MomentColumn({ nullable: true }) decidedAt!: string | null;
  @TextColumn(200, { nullable: true }) decidedByName!: string | null;
  @RowVersionColumn() version!: number;
}
