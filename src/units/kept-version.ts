import { ForeignKey } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns';

/** One version of what a round goes by; the latest is in force, none is ever changed. */
export abstract class KeptVersion {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** From 1; what holds before the first, whoever keeps versions says. */
  @CountColumn() number!: number;
  @TextColumn(1000) reason!: string;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
}
