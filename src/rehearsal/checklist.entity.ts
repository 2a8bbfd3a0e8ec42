import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';

/** Only a draft is edited, only a published one is used; a withdrawn one stays for the rounds that used it. */
export const TEMPLATE_STATES = ['draft', 'published', 'withdrawn'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

/** What shows that an item was done. */
export const EVIDENCE_KINDS = ['photo', 'file', 'minutes', 'document', 'none'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A checklist, from a file or made by people; one that was published changes only as a new edition. */
@Entity('checklist_template')
@Unique(['code', 'edition'])
export class ChecklistTemplate {
  @IdColumn() id!: string;
  @TextColumn(60) code!: string;
  @CountColumn() edition!: number;
  @TextColumn(300) nameVi!: string;
  @TextColumn(300) nameEn!: string;
  @TextColumn(1000) source!: string;
  @MomentColumn() loadedAt!: string;
  /** Null for one that came with the product: those are published. */
  @TextColumn(10, { nullable: true }) state!: TemplateState | null;
  /** The edition or checklist that this one was made from. */
  @RefColumn({ nullable: true }) basedOn!: string | null;
  /** Null for one that came with the product. */
  @TextColumn(200, { nullable: true }) madeByName!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

@Entity('checklist_item')
@Unique(['templateId', 'code'])
export class ChecklistItem {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ChecklistTemplate') templateId!: string;
  @TextColumn(10) code!: string;
  /** Place in the plan the checklist comes from. */
  @CountColumn() position!: number;
  @TextColumn(10) groupCode!: string;
  @TextColumn(300) groupNameVi!: string;
  @TextColumn(300) groupNameEn!: string;
  @TextColumn(500) nameVi!: string;
  @TextColumn(500) nameEn!: string;
  @FlagColumn() mandatory!: boolean;
  /** Why it is mandatory. */
  @TextColumn(500, { nullable: true }) because!: string | null;
  @TextColumn(10, { nullable: true }) evidence!: EvidenceKind | null;
  /** Who has to see to it in the unit. */
  @TextColumn(300, { nullable: true }) responsible!: string | null;
  @TextColumn(2000, { nullable: true }) guidance!: string | null;
  /** The document or practice that the item comes from. */
  @TextColumn(1000, { nullable: true }) source!: string | null;
  /** Number and day of documents only, no files: of the Party and the Front. */
  @FlagColumn({ nullable: true }) papersOnly!: boolean | null;
}
