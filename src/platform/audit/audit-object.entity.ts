import { Entity, Index, PrimaryColumn } from 'typeorm';
import { JsonColumn, TextColumn } from '../database/columns';
import type { JsonObject } from './canonical';

/** One object that an audited act touched, with its state before and after where that is told. */
@Entity('audit_object')
@Index(['objectId'])
export class AuditObject {
  @PrimaryColumn({ type: 'integer' }) entrySeq!: number;
  @PrimaryColumn({ type: 'integer' }) position!: number;
  @TextColumn(60) objectType!: string;
  @TextColumn(80) objectId!: string;
  @JsonColumn({ nullable: true }) before!: JsonObject | null;
  @JsonColumn({ nullable: true }) after!: JsonObject | null;
}
