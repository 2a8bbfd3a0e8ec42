import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { Point } from './closing-points';
import { CLOSING_RECORD_CHECKS } from './closing-record.checks';
import type { Covered } from './point-standing';

/**
 * A paper about one point of the closing of a dissolved unit: that it is done, or a signed reservation
 * under which it stays open. Never changed; taken out of force for a reason, or by a later one.
 */
@Entity('closing_record')
@Unique(['liveKey'])
@Index(['roundId', 'unitId'])
@Check('ck_closing_record_point', CLOSING_RECORD_CHECKS.point)
@Check('ck_closing_record_kind', CLOSING_RECORD_CHECKS.kind)
@Check('ck_closing_record_recordable', CLOSING_RECORD_CHECKS.recordable)
@Check('ck_closing_record_reserved', CLOSING_RECORD_CHECKS.reserved)
@Check('ck_closing_record_documents', CLOSING_RECORD_CHECKS.documents)
@Check('ck_closing_record_withdrawn', CLOSING_RECORD_CHECKS.withdrawn)
export class ClosingRecord {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @TextColumn(20) point!: Point;
  @TextColumn(12) kind!: 'done' | 'reservation';
  /** Number and day of the paper. */
  @TextColumn(100) number!: string;
  @DayColumn() day!: string;
  /** Who signed it; a reservation names them. */
  @TextColumn(120, { nullable: true }) signerName!: string | null;
  @TextColumn(200, { nullable: true }) signerPosition!: string | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  /** Of the documents gone through: how many stay in force, are replaced, are repealed. */
  @CountColumn({ nullable: true }) inForceCount!: number | null;
  @CountColumn({ nullable: true }) replaceCount!: number | null;
  @CountColumn({ nullable: true }) repealCount!: number | null;
  /** What was left to do when it was recorded: only about that it speaks. */
  @JsonColumn() covers!: Covered;
  @RefColumn() @ForeignKey('StoredFile') fileId!: string;
  @TextColumn(64) fileSha256!: string;
  /** One of a point is in force; null once it is not. */
  @TextColumn(100, { nullable: true }) liveKey!: string | null;
  @RefColumn({ nullable: true }) recordedBy!: string | null;
  @TextColumn(200) recordedByName!: string;
  @MomentColumn() recordedAt!: string;
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
  @RefColumn({ nullable: true }) withdrawnBy!: string | null;
  @TextColumn(200, { nullable: true }) withdrawnByName!: string | null;
  @TextColumn(1000, { nullable: true }) withdrawnReason!: string | null;
  @RowVersionColumn() version!: number;
}

/** Names the paper in force about a point of a unit. */
export const liveKeyOf = (roundId: string, unitId: string, point: Point): string =>
  `${roundId}/${unitId}/${point}`;
