import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, JsonColumn, MomentColumn, RefColumn, TextColumn } from '../database/columns';
import type { JsonObject } from './canonical';

/** One act of a person or job that changed records; never changed itself. */
@Entity('audit_entry')
@Index(['subjectType', 'subjectId'])
export class AuditEntry {
  /** Place in the chain, from 1 without gaps. */
  @PrimaryColumn({ type: 'integer' }) seq!: number;
  @MomentColumn() at!: string;
  @RefColumn({ nullable: true }) actorId!: string | null;
  @TextColumn(200) actorName!: string;
  @TextColumn(10) actorKind!: string;
  @TextColumn(80) action!: string;
  @TextColumn(60) subjectType!: string;
  @TextColumn(80) subjectId!: string;
  @RefColumn({ nullable: true }) roundId!: string | null;
  @JsonColumn() summary!: JsonObject;
  @CountColumn() objectCount!: number;
  @TextColumn(64) objectsDigest!: string;
  @TextColumn(64) previousHash!: string;
  @TextColumn(64) hash!: string;
}
