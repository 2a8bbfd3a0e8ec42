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
import type { Change } from './catalogue-diff';
import type { Extent } from './catalogue-plan';
import { CODE_CHECKS, ENTRY_CHECKS, VERSION_CHECKS } from './catalogue.checks';
import type { ProcedureFacts } from './procedure-facts';
import type { SheetNote } from './sheet-notes';

export const VERSION_STATES = ['planned', 'applied', 'discarded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** One state of a round's catalogue: first what a file would do, then, once applied, what it did. */
@Entity('catalogue_version')
@Unique(['roundId', 'number'])
@Index(['roundId', 'state'])
@Check('ck_catalogue_version_state', VERSION_CHECKS.state)
@Check('ck_catalogue_version_kind', VERSION_CHECKS.kind)
@Check('ck_catalogue_version_extent', VERSION_CHECKS.extent)
@Check('ck_catalogue_version_applied', VERSION_CHECKS.applied)
export class CatalogueVersion {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** From 1; null while only planned. */
  @CountColumn({ nullable: true }) number!: number | null;
  @TextColumn(10) state!: VersionState;
  /** `initial`: what there was before versions were kept. */
  @TextColumn(10) kind!: 'initial' | 'shipped' | 'file';
  @TextColumn(10) extent!: Extent;
  /** The version it was planned upon; applied only while that is still the latest. */
  @CountColumn() baseNumber!: number;
  /** Where it comes from, in words: the name of the file, and its digest. */
  @TextColumn(300) source!: string;
  @RefColumn({ nullable: true }) @ForeignKey('StoredFile') fileId!: string | null;
  /** Of the decision whose annex it is; goes to the procedures that do not state their own. */
  @TextColumn(100, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionDate!: string | null;
  @DayColumn({ nullable: true }) effectiveOn!: string | null;
  @TextColumn(300, { nullable: true }) controllingBody!: string | null;
  @CountColumn() added!: number;
  @CountColumn() amended!: number;
  @CountColumn() withdrawn!: number;
  @CountColumn() unchanged!: number;
  /** Rows of the file: total = heading + group + listed + continued + withdrawn + refused; skipped of the listed. */
  @JsonColumn({ nullable: true }) fileRows!: Record<string, number> | null;
  @JsonColumn({ nullable: true }) notes!: SheetNote[] | null;
  /** Former codes → codes of the file; written into `CodeChange` when it is applied. */
  @JsonColumn({ nullable: true }) replaced!: { oldCode: string; newCode: string }[] | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  @TextColumn(200, { nullable: true }) appliedByName!: string | null;
  @MomentColumn({ nullable: true }) appliedAt!: string | null;
  @RowVersionColumn() version!: number;
}

/** What became of one code in a version; all codes in force stand in it, the unchanged ones too. */
@Entity('catalogue_entry')
@Unique(['versionId', 'code'])
@Check('ck_catalogue_entry_change', ENTRY_CHECKS.change)
@Check('ck_catalogue_entry_sides', ENTRY_CHECKS.sides)
export class CatalogueEntry {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('CatalogueVersion') versionId!: string;
  @TextColumn(40) code!: string;
  @TextColumn(10) change!: Change;
  @JsonColumn({ nullable: true }) factsBefore!: ProcedureFacts | null;
  @JsonColumn({ nullable: true }) factsAfter!: ProcedureFacts | null;
}

/** A code that another one replaces. */
@Entity('procedure_code_change')
@Unique(['roundId', 'oldCode', 'newCode'])
@Check('ck_procedure_code_change_differ', CODE_CHECKS.differ)
export class CodeChange {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('CatalogueVersion') versionId!: string;
  @TextColumn(40) oldCode!: string;
  @TextColumn(40) newCode!: string;
  @TextColumn(100, { nullable: true }) decisionNumber!: string | null;
  @DayColumn({ nullable: true }) decisionDate!: string | null;
}
