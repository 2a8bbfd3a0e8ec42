import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import type { Bucket } from './bucket';

/** `masked`: personal values by their masks; `full`: in the clear. */
export const EXPORT_KINDS = ['masked', 'full'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** `print`: as an official paper; `flat`: one heading row and the rows, to filter and count. */
export const EXPORT_LAYOUTS = ['print', 'flat'] as const;
export type ExportLayout = (typeof EXPORT_LAYOUTS)[number];

/**
 * A list somebody took out as a workbook. The row outlives the file: a paper that turns up is led
 * back by its number to who took it out, when and what for.
 */
@Entity('list_export')
@Unique(['number'])
@Index(['listId'])
@Index(['expiresAt'])
@Check('ck_list_export_kind', `kind IN ('masked', 'full')`)
@Check('ck_list_export_layout', `layout IN ('print', 'flat')`)
@Check('ck_list_export_reason', `kind <> 'full' OR reason IS NOT NULL`)
@Check('ck_list_export_expiry', `file_id IS NULL OR expires_at IS NOT NULL`)
export class ListExport {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  /** Printed on every page of the workbook: `XD-20250624-7KQ2M9PA`. */
  @TextColumn(30) number!: string;
  @TextColumn(10) kind!: ExportKind;
  @Column({ type: 'varchar', length: 5, default: 'print' }) layout!: ExportLayout;
  /** Receivers whose portions the person was allowed to take out; null for all. */
  @JsonColumn({ nullable: true }) receivers!: string[] | null;
  /** Filters: only portions in this bucket, of this receiver. */
  @TextColumn(12, { nullable: true }) bucket!: Bucket | null;
  @RefColumn({ nullable: true }) receiverOrganisationId!: string | null;
  /** What the values in the clear are needed for. */
  @TextColumn(300, { nullable: true }) reason!: string | null;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TextColumn(200) requestedByName!: string;
  @MomentColumn() requestedAt!: string;
  /** The workbook, sealed at rest; null before it is made and after it was removed. */
  @RefColumn({ nullable: true }) fileId!: string | null;
  /** Lines written, and personal values in the clear among them; null before it is made. */
  @CountColumn({ nullable: true }) lines!: number | null;
  @CountColumn({ nullable: true }) openValues!: number | null;
  @MomentColumn({ nullable: true }) madeAt!: string | null;
  /** From then on nobody gets the file. */
  @MomentColumn({ nullable: true }) expiresAt!: string | null;
  @MomentColumn({ nullable: true }) removedAt!: string | null;
}
