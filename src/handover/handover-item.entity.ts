import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { RowValues } from '../imports/declaration';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import type { Bucket, Origin } from './bucket';

/** One row of a list: a person, an asset, a file of records, a task. */
@Entity('handover_item')
@Unique(['listId', 'fingerprint'])
@Unique(['listId', 'rowCode'])
@Index(['listId', 'position'])
export class HandoverItem {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('HandoverList') listId!: string;
  /** Place in the list, from 1, in the order in which rows were declared. */
  @CountColumn() position!: number;
  /** "Mã dòng": stable code by which officers and re-imports find the row. */
  @TextColumn(40) rowCode!: string;
  /** Identity of the thing the row is about, given by the importer. */
  @TextColumn(64) fingerprint!: string;
  @TextColumn(500) name!: string;
  @TextColumn(500) foldedName!: string;
  @JsonColumn() groupPath!: string[];
  @JsonColumn() values!: RowValues;
  /** Least settled bucket of its portions, kept by the database; null before the first portion. */
  @TextColumn(12, { nullable: true }) bucket!: Bucket | null;
  @MomentColumn() declaredAt!: string;
  @RowVersionColumn() version!: number;
  /** What the row is found by (`rows/row-words.ts`); the database keeps an index of it. */
  @Column({ type: 'text', default: '' }) words!: string;
  /** JSON: the words of each column of text. */
  @Column({ type: 'text', default: '{}' }) folded!: string;
  /** How it came into the list; never changes. */
  @Column({ type: 'varchar', length: 12, default: 'declared' }) origin!: Origin;
}
