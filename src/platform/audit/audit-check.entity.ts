import { Entity } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../database/columns';

/** One verification of the trail and how far it came; the next one goes on from there. */
@Entity('audit_check')
export class AuditCheck {
  @IdColumn() id!: string;
  /** Whole trail, or only what came after the last verification. */
  @FlagColumn() whole!: boolean;
  @CountColumn() fromSeq!: number;
  @CountColumn() toSeq!: number;
  /** Hash of the last entry that was found good. */
  @TextColumn(64) headHash!: string;
  @MomentColumn() finishedAt!: string;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TextColumn(200) requestedByName!: string;
  @CountColumn({ nullable: true }) badSeq!: number | null;
  @TextColumn(20, { nullable: true }) fault!: string | null;
}
