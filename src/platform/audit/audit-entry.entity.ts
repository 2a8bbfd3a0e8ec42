import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, JsonColumn, MomentColumn, RefColumn, TextColumn } from '../database/columns';
import type { Role } from '../http/actor';
import type { JsonObject } from './canonical';

/** A duty in which somebody acted: the role, and the organisation it is for (null: the province). */
export interface ActingDuty {
  role: Role;
  organisationId: string | null;
}

/** One act of a person or job that changed records; never changed itself. */
@Entity('audit_entry')
@Index(['subjectType', 'subjectId'])
@Index(['actorId', 'seq'])
@Index(['organisationId', 'seq'])
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
  /** What goes into the hash, and how: 1 as in version 0.1.0, which lacks all columns below. */
  @Column({ type: 'integer', default: 1 }) format!: number;
  @JsonColumn({ nullable: true }) duties!: ActingDuty[] | null;
  /** Network address, or `job`. */
  @TextColumn(64, { nullable: true }) originAddress!: string | null;
  @TextColumn(40, { nullable: true }) requestId!: string | null;
  /** What the subject was called at the time. */
  @TextColumn(300, { nullable: true }) subjectName!: string | null;
  /** The organisation whose records were changed. */
  @RefColumn({ nullable: true }) organisationId!: string | null;
  /** Why, in the words of whoever acted. */
  @TextColumn(1000, { nullable: true }) reason!: string | null;
  /** The hash sealed with a key that lies outside the database; not part of the hash. */
  @TextColumn(200, { nullable: true }) seal!: string | null;
}
