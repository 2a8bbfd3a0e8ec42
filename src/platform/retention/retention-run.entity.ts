import { Check, Entity, PrimaryColumn } from 'typeorm';
import { JsonColumn, MomentColumn, RefColumn, TextColumn } from '../database/columns';
import type { RunOutcome } from './retention-clock';

/**
 * What became of one daily run, or that somebody said the clock is right. The runs are also the
 * witness of time: see `retention-clock.ts`.
 */
@Entity('retention_run')
@Check('ck_retention_run_outcome', `outcome IN ('announced', 'done', 'refused', 'confirmed')`)
export class RetentionRun {
  /** From 1, in the order in which they happened, whatever the clock said. */
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @TextColumn(20) outcome!: RunOutcome;
  @MomentColumn() at!: string;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TextColumn(200) requestedByName!: string;
  /** How many of what went, by code of the rule. */
  @JsonColumn() removed!: Record<string, number>;
}
