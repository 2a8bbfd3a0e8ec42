import { Entity, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { KitItem } from './kit-items';
import type { KIT_SIDES } from './shipped-kits';

/** A kit as it was from some moment on; nothing of an edition is changed. */
@Entity('task_kit_edition')
@Unique(['code', 'edition'])
export class TaskKitEdition {
  @IdColumn() id!: string;
  @TextColumn(40) code!: string;
  /** From 1; the first of a shipped kit is what came with the product. */
  @CountColumn() edition!: number;
  @TextColumn(200) nameVi!: string;
  @TextColumn(200) nameEn!: string;
  @TextColumn(4) side!: (typeof KIT_SIDES)[number];
  @TextColumn(1000) source!: string;
  @JsonColumn() items!: KitItem[];
  /** Why it was changed. */
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
}
