import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { EXPLANATION_CHECKS } from './control.checks';

export const EXPLANATION_STATES = ['open', 'accepted', 'refused'] as const;
export type ExplanationState = (typeof EXPLANATION_STATES)[number];

/**
 * Why a giver's list differs from a control figure, in the giver's words, and what the department in
 * charge says to it. It is about one version of the figure and one set of declared figures: when
 * either moves on, it explains nothing any more.
 */
@Entity('control_explanation')
@Index(['figureId'])
@Check('ck_control_explanation_state', EXPLANATION_CHECKS.state)
@Check('ck_control_explanation_answer', EXPLANATION_CHECKS.answer)
@Check('ck_control_explanation_refusal', EXPLANATION_CHECKS.refusal)
export class ControlExplanation {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ControlFigure') figureId!: string;
  @CountColumn() figureVersion!: number;
  /** What was declared when the reason was given; zero for a list that was not filed yet. */
  @CountColumn() declaredRows!: number;
  @QuantityColumn() declaredQuantity!: number;
  @MoneyColumn() declaredMoney!: number;
  @TextColumn(2000) reason!: string;
  @TextColumn(10) state!: ExplanationState;
  @RefColumn({ nullable: true }) explainedBy!: string | null;
  @TextColumn(200) explainedByName!: string;
  @MomentColumn() explainedAt!: string;
  @RefColumn({ nullable: true }) answeredBy!: string | null;
  @TextColumn(200, { nullable: true }) answeredByName!: string | null;
  @MomentColumn({ nullable: true }) answeredAt!: string | null;
  @TextColumn(1000, { nullable: true }) answer!: string | null;
  @RowVersionColumn() version!: number;
}
