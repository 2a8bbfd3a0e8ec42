import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';

/** A checklist as loaded from its file; a changed one is a new edition, never an update. */
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
}
