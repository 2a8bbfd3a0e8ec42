import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  LongTextColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { PeriodKind } from '../periods';
import { RANKING_SET_CHECKS, type Visibility } from './ranking-set.checks';

/** The ranking of all units in a period, kept as it was: later reports do not move it. */
@Entity('ranking_set')
@Unique(['roundId', 'periodKind', 'periodStart', 'title'])
@Check('ck_ranking_set_kind', RANKING_SET_CHECKS.kind)
@Check('ck_ranking_set_visibility', RANKING_SET_CHECKS.visibility)
@Check('ck_ranking_set_published', RANKING_SET_CHECKS.published)
@Check('ck_ranking_set_digest', RANKING_SET_CHECKS.digest)
export class RankingSet {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(8) periodKind!: PeriodKind;
  @DayColumn() periodStart!: string;
  @TextColumn(200) title!: string;
  /** Canonical JSON: criteria, and every unit with its figures, score and rank. */
  @LongTextColumn() body!: string;
  @TextColumn(64) digest!: string;
  @TextColumn(4) visibility!: Visibility;
  @TextColumn(200) keptByName!: string;
  @MomentColumn() keptAt!: string;
  /** Null: nobody but who sets targets sees it. */
  @TextColumn(200, { nullable: true }) publishedByName!: string | null;
  @MomentColumn({ nullable: true }) publishedAt!: string | null;
  @RowVersionColumn() version!: number;
}
