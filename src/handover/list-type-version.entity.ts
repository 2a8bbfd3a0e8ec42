import { Entity, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';
import type { ListType } from './list-types/list-type';

/**
 * One version of a kind of list, never changed: lists name the version they were made with. The
 * official ones come with the program, those of the province from an administrator.
 */
@Entity('list_type_version')
@Unique(['code', 'version'])
export class ListTypeVersion {
  @IdColumn() id!: string;
  @TextColumn(10) code!: string;
  /** From 1, without gaps. */
  @CountColumn() version!: number;
  /** The official version it is, or is built on; null for a kind of list that is the province's own. */
  @CountColumn({ nullable: true }) officialVersion!: number | null;
  @JsonColumn() type!: ListType;
  @MomentColumn() createdAt!: string;
  /** Null where it came with the program. */
  @RefColumn({ nullable: true }) createdBy!: string | null;
  @TextColumn(200, { nullable: true }) createdByName!: string | null;
  /** Why it was made. */
  @TextColumn(500, { nullable: true }) note!: string | null;
}
