import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  MomentColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../platform/database/columns';
import { FURTHER_LIST_CHECKS, LIST_CHECKS } from './handover-list.checks';

/** `filed`: rows were handed in; `empty`: the giver states that there is nothing to report. */
export const LIST_STATES = ['filed', 'empty'] as const;
export type ListState = (typeof LIST_STATES)[number];

/**
 * One kind of things that one giver hands over in one round. Its counters are kept by the
 * database (`handover.triggers.ts`): no program may write them.
 */
@Entity('handover_list')
@Unique(['roundId', 'giverOrganisationId', 'listType'])
@Check('ck_handover_list_rows', LIST_CHECKS.rows)
@Check('ck_handover_list_quantity', LIST_CHECKS.quantity)
@Check('ck_handover_list_money', LIST_CHECKS.money)
@Check('ck_handover_list_empty', LIST_CHECKS.empty)
@Check('ck_handover_list_money2', FURTHER_LIST_CHECKS.money2)
@Check('ck_handover_list_money3', FURTHER_LIST_CHECKS.money3)
@Check('ck_handover_list_money4', FURTHER_LIST_CHECKS.money4)
@Check('ck_handover_list_money5', FURTHER_LIST_CHECKS.money5)
@Check('ck_handover_list_supplemented', FURTHER_LIST_CHECKS.supplemented)
export class HandoverList {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('Organisation') giverOrganisationId!: string;
  @TextColumn(10) listType!: string;
  /** Version of the kind of list that its rows were made with. */
  @Column({ type: 'integer', default: 1 }) typeVersion!: number;
  @TextColumn(20) state!: ListState;
  @MomentColumn() filedAt!: string;
  @RefColumn({ nullable: true }) filedBy!: string | null;
  /** Moment of the last act; no later act is dated before it. */
  @MomentColumn() changedAt!: string;
  /** Number of lines in the list's ledger. */
  @CountColumn() movements!: number;
  @CountColumn() rowsDeclared!: number;
  @CountColumn() rowsOutstanding!: number;
  @CountColumn() rowsDisputed!: number;
  @CountColumn() rowsClosed!: number;
  @CountColumn() rowsAccepted!: number;
  @QuantityColumn() quantityDeclared!: number;
  @QuantityColumn() quantityOutstanding!: number;
  @QuantityColumn() quantityDisputed!: number;
  @QuantityColumn() quantityClosed!: number;
  @QuantityColumn() quantityAccepted!: number;
  @MoneyColumn() moneyDeclared!: number;
  @MoneyColumn() moneyOutstanding!: number;
  @MoneyColumn() moneyDisputed!: number;
  @MoneyColumn() moneyClosed!: number;
  @MoneyColumn() moneyAccepted!: number;
  /** The check by the department in charge of the kind of list; gone as soon as more is declared. */
  @MomentColumn({ nullable: true }) checkedAt!: string | null;
  @RefColumn({ nullable: true }) checkedBy!: string | null;
  @TextColumn(200, { nullable: true }) checkedByName!: string | null;
  @TextColumn(1000, { nullable: true }) checkNote!: string | null;
  @RowVersionColumn() version!: number;
  /** Of what is declared: what entered with supplementary rows. */
  @Column({ type: 'integer', default: 0 }) rowsSupplemented!: number;
  @Column({ type: 'bigint', default: 0 }) quantitySupplemented!: number;
  @Column({ type: 'bigint', default: 0 }) moneySupplemented!: number;
  @Column({ type: 'bigint', default: 0 }) money2Supplemented!: number;
  @Column({ type: 'bigint', default: 0 }) money3Supplemented!: number;
  @Column({ type: 'bigint', default: 0 }) money4Supplemented!: number;
  @Column({ type: 'bigint', default: 0 }) money5Supplemented!: number;
  /** Money beside the first, by the columns of the kind of list (`measured-columns.ts`). */
  @Column({ type: 'bigint', default: 0 }) money2Declared!: number;
  @Column({ type: 'bigint', default: 0 }) money2Outstanding!: number;
  @Column({ type: 'bigint', default: 0 }) money2Disputed!: number;
  @Column({ type: 'bigint', default: 0 }) money2Closed!: number;
  @Column({ type: 'bigint', default: 0 }) money2Accepted!: number;
  @Column({ type: 'bigint', default: 0 }) money3Declared!: number;
  @Column({ type: 'bigint', default: 0 }) money3Outstanding!: number;
  @Column({ type: 'bigint', default: 0 }) money3Disputed!: number;
  @Column({ type: 'bigint', default: 0 }) money3Closed!: number;
  @Column({ type: 'bigint', default: 0 }) money3Accepted!: number;
  @Column({ type: 'bigint', default: 0 }) money4Declared!: number;
  @Column({ type: 'bigint', default: 0 }) money4Outstanding!: number;
  @Column({ type: 'bigint', default: 0 }) money4Disputed!: number;
  @Column({ type: 'bigint', default: 0 }) money4Closed!: number;
  @Column({ type: 'bigint', default: 0 }) money4Accepted!: number;
  @Column({ type: 'bigint', default: 0 }) money5Declared!: number;
  @Column({ type: 'bigint', default: 0 }) money5Outstanding!: number;
  @Column({ type: 'bigint', default: 0 }) money5Disputed!: number;
  @Column({ type: 'bigint', default: 0 }) money5Closed!: number;
  @Column({ type: 'bigint', default: 0 }) money5Accepted!: number;
}

/** A list that nobody has checked as it stands. */
export const UNCHECKED = {
  checkedAt: null,
  checkedBy: null,
  checkedByName: null,
  checkNote: null,
} as const;
