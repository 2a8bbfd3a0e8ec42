import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { ASK_CHECKS } from './ask.checks';

/** What the steering committee is asked to decide about an obstacle or a shared problem. */
@Entity('readiness_ask')
@Unique(['roundId', 'matterId'])
@Check('ck_readiness_ask_proposal', ASK_CHECKS.proposal)
export class ReadinessAsk {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** Id of the obstacle, or of the problem that units share. */
  @RefColumn() matterId!: string;
  @TextColumn(2000) proposal!: string;
  @RefColumn({ nullable: true }) changedBy!: string | null;
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}
