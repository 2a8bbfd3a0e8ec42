import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { KeptPage, PortalItem } from './portal-client';
import type { Shape } from './portal-shape';

export const PORTAL_INTERFACES = ['json-2026', 'jsp-2025'] as const;
export type PortalInterface = (typeof PORTAL_INTERFACES)[number];

export const SOURCE_CHECKS = {
  interface: `interface IN ('json-2026', 'jsp-2025')`,
  interval: 'interval_ms >= 100',
  in_use: '(active_key IS NULL) = (withdrawn_at IS NOT NULL)',
};

/**
 * A portal that an administrator allowed to be asked, with the paper that permits it. Never changed:
 * a run names the row it asked under; another address or paper is another row.
 */
@Entity('portal_source')
@Unique(['activeKey'])
@Check('ck_portal_source_interface', SOURCE_CHECKS.interface)
@Check('ck_portal_source_interval', SOURCE_CHECKS.interval)
@Check('ck_portal_source_in_use', SOURCE_CHECKS.in_use)
export class PortalSource {
  @IdColumn() id!: string;
  @TextColumn(20) interface!: PortalInterface;
  @TextColumn(300) address!: string;
  /** Number of the document that permits asking. */
  @TextColumn(100) permissionNumber!: string;
  @DayColumn() permissionDay!: string;
  /** Whom the portal's people call; sent with each request. */
  @TextColumn(200) contact!: string;
  /** Milliseconds between two requests at least. */
  @CountColumn() intervalMs!: number;
  /** `in-use`, then null: one source is asked at a time. */
  @TextColumn(10, { nullable: true }) activeKey!: string | null;
  @RefColumn({ nullable: true }) enteredBy!: string | null;
  @TextColumn(200) enteredByName!: string;
  @MomentColumn() enteredAt!: string;
  @TextColumn(200, { nullable: true }) withdrawnByName!: string | null;
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
}

/** A form of answer seen from a portal: known, or different from all that were known. */
@Entity('portal_shape')
@Unique(['origin', 'part', 'digest'])
@Check('ck_portal_shape_state', `state IN ('known', 'changed')`)
export class PortalShape {
  @IdColumn() id!: string;
  @TextColumn(300) origin!: string;
  /** Which question it answers. */
  @TextColumn(40) part!: string;
  @TextColumn(64) digest!: string;
  @JsonColumn() shape!: Shape;
  @TextColumn(10) state!: 'known' | 'changed';
  /** What is different from the known form nearest to it; null for the first. */
  @LongTextColumn({ nullable: true }) difference!: string | null;
  @MomentColumn() seenAt!: string;
  /** Who looked at a changed form and lets findings rest on it. */
  @TextColumn(200, { nullable: true }) acceptedByName!: string | null;
  @MomentColumn({ nullable: true }) acceptedAt!: string | null;
}

/** When the next request to a portal may be sent, for all processes together. */
@Entity('portal_turn')
export class PortalTurn {
  @PrimaryColumn({ type: 'varchar', length: 300 }) origin!: string;
  /** Milliseconds since 1970. */
  @Column({ type: 'bigint' }) nextAt!: number;
}

/** A page of a list that is being read; gone when the list is whole. */
@Entity('portal_page')
export class PortalPage {
  @IdColumn() runId!: string;
  @IdColumn() unitId!: string;
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @JsonColumn() page!: KeptPage;
  @MomentColumn() readAt!: string;
}

/** What a workbook exported from the portal by hand shows for one unit. */
@Entity('portal_export_list')
@Index(['unitId'])
export class PortalExportList {
  /** The upload; the same for all units of one workbook. */
  @IdColumn() exportId!: string;
  @IdColumn() unitId!: string;
  @RefColumn() fileId!: string;
  /** When the workbook was exported, as the person says. */
  @MomentColumn() asOf!: string;
  @JsonColumn() items!: PortalItem[];
}
