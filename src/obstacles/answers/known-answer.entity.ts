import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { ANSWER_CHECKS } from '../obstacle.checks';

/** An answer that everybody of the round may look up before reporting the same again. */
@Entity('known_answer')
@Index(['roundId', 'withdrawnAt'])
@Check('ck_known_answer_document', ANSWER_CHECKS.document)
@Check('ck_known_answer_withdrawn', ANSWER_CHECKS.withdrawn)
export class KnownAnswer {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @TextColumn(40) category!: string;
  @TextColumn(500) question!: string;
  @TextColumn(4000) answer!: string;
  @TextColumn(100, { nullable: true }) documentNumber!: string | null;
  @DayColumn({ nullable: true }) documentDay!: string | null;
  /** Where the guidance is to be read, https only. */
  @TextColumn(500, { nullable: true }) link!: string | null;
  @MomentColumn() publishedAt!: string;
  @RefColumn({ nullable: true }) publishedBy!: string | null;
  @TextColumn(200) publishedByName!: string;
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
  @TextColumn(200, { nullable: true }) withdrawnByName!: string | null;
  @TextColumn(1000, { nullable: true }) withdrawnReason!: string | null;
  @RowVersionColumn() version!: number;
}
