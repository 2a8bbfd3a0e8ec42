import { Check, Entity, Unique } from 'typeorm';
import {
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { LayoutColumn } from './layout';
import { LAYOUT_CHECKS } from './register-layout.checks';

/** A layout (bố cục tệp) that an administrator added; those that ship lie in `reference/`. */
@Entity('register_layout')
@Unique(['liveName'])
@Check('ck_register_layout_withdrawn', LAYOUT_CHECKS.withdrawn)
export class RegisterLayout {
  @IdColumn() id!: string;
  @TextColumn(10) listType!: string;
  @TextColumn(150) name!: string;
  /** The system that imports such files. */
  @TextColumn(150) system!: string;
  /** Where the order and names of columns are taken from. */
  @TextColumn(500) basis!: string;
  @JsonColumn() columns!: LayoutColumn[];
  /** Kind of list and name; null once it is withdrawn, so that the name may be given again. */
  @TextColumn(170, { nullable: true }) liveName!: string | null;
  @MomentColumn() createdAt!: string;
  @RefColumn({ nullable: true }) createdBy!: string | null;
  @TextColumn(200) createdByName!: string;
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
  @TextColumn(200, { nullable: true }) withdrawnByName!: string | null;
  @RowVersionColumn() version!: number;
}

/** Names a layout of a kind of list, as long as it is not withdrawn. */
export const liveNameOf = (listType: string, name: string): string => `${listType}:${name}`;
