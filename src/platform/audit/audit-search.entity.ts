import { Entity, PrimaryColumn } from 'typeorm';
import { LongTextColumn } from '../database/columns';

/** Words by which an entry is found, without marks; made from the entry and no evidence itself. */
@Entity('audit_search')
export class AuditSearch {
  @PrimaryColumn({ type: 'integer' }) seq!: number;
  @LongTextColumn() folded!: string;
}
