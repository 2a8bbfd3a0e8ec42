import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import type { Channel, Payment, Step, Sync, TestState } from './test-rules';
import { TEST_CHECKS } from './test-submission.checks';

/** A virtual dossier handed in by a test account, to see whether a procedure works at a unit. */
@Entity('test_submission')
@Unique(['roundId', 'unitId', 'dossierCode'])
@Index(['roundId', 'unitId', 'procedureId'])
@Index(['procedureId'])
@Check('ck_test_submission_channel', TEST_CHECKS.channel)
@Check('ck_test_submission_payment', TEST_CHECKS.payment)
@Check('ck_test_submission_synced', TEST_CHECKS.synced)
@Check('ck_test_submission_state', TEST_CHECKS.state)
@Check('ck_test_submission_passed', TEST_CHECKS.passed)
@Check('ck_test_submission_failed_step', TEST_CHECKS.failed_step)
@Check('ck_test_submission_purge', TEST_CHECKS.purge)
@Check('ck_test_submission_entered', TEST_CHECKS.entered)
export class TestSubmission {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('AdministrativeUnit') unitId!: string;
  @RefColumn() @ForeignKey('Procedure') procedureId!: string;
  @TextColumn(10) channel!: Channel;
  /** As the system that took it numbers it; one dossier of a unit is written down once. */
  @TextColumn(60) dossierCode!: string;
  /** The test account, never that of a citizen. */
  @TextColumn(200) testAccount!: string;
  @MomentColumn() submittedAt!: string;
  @MomentColumn({ nullable: true }) receivedAt!: string | null;
  @MomentColumn({ nullable: true }) appraisedAt!: string | null;
  @MomentColumn({ nullable: true }) approvedAt!: string | null;
  @MomentColumn({ nullable: true }) signedAt!: string | null;
  @MomentColumn({ nullable: true }) returnedAt!: string | null;
  @TextColumn(10, { nullable: true }) failedStep!: Step | null;
  @TextColumn(10) payment!: Payment;
  @TextColumn(10) synced!: Sync;
  /** Follows from the rest, see `testState`. */
  @TextColumn(10) state!: TestState;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  /** When it was purged, from which systems, and what proves it. */
  @DayColumn({ nullable: true }) purgedOn!: string | null;
  @TextColumn(500, { nullable: true }) purgeSystems!: string | null;
  @TextColumn(500, { nullable: true }) purgeProof!: string | null;
  @TextColumn(10) enteredBy!: 'screen' | 'excel' | 'api';
  @TextColumn(200) changedByName!: string;
  @MomentColumn() changedAt!: string;
  @RowVersionColumn() version!: number;
}
