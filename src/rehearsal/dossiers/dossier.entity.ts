import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';
import { DOSSIER_CHECKS, STEP_CHECKS } from './dossier.checks';

/** That the test dossiers of a round were removed from the systems they were tried in: never changed. */
@Entity('dossier_purge')
export class DossierPurge {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('TrialRound') trialRoundId!: string;
  /** Numbers of the dossiers that were removed. */
  @JsonColumn() numbers!: string[];
  /** In which systems, by whom, how it was made sure. */
  @TextColumn(1000) how!: string;
  @RefColumn({ nullable: true }) purgedBy!: string | null;
  @TextColumn(200) purgedByName!: string;
  @MomentColumn() purgedAt!: string;
}

/** A test dossier (hồ sơ thử nghiệm) of a scenario; never one of a citizen. What is null was not measured. */
@Entity('test_dossier')
@Unique(['rehearsalId', 'number'])
@Check('ck_test_dossier_digitised', DOSSIER_CHECKS.digitised)
@Check('ck_test_dossier_documents', DOSSIER_CHECKS.documents)
@Check('ck_test_dossier_visible', DOSSIER_CHECKS.visible)
export class TestDossier {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Rehearsal') rehearsalId!: string;
  @TextColumn(20) scenarioCode!: string;
  /** As the system it was tried in numbers it; begins with the mark of test dossiers. */
  @TextColumn(60) number!: string;
  /** Taken in, online or at the counter. */
  @FlagColumn({ nullable: true }) received!: boolean | null;
  /** Null also where there is no fee. */
  @FlagColumn({ nullable: true }) paid!: boolean | null;
  @CountColumn({ nullable: true }) components!: number | null;
  @CountColumn({ nullable: true }) digitised!: number | null;
  /** Steps that the applicant could follow. */
  @CountColumn({ nullable: true }) visibleSteps!: number | null;
  @CountColumn({ nullable: true }) documents!: number | null;
  @CountColumn({ nullable: true }) validDocuments!: number | null;
  /** The result lies in the citizen's data store. */
  @FlagColumn({ nullable: true }) stored!: boolean | null;
  @TextColumn(1000, { nullable: true }) note!: string | null;
  @RefColumn({ nullable: true }) @ForeignKey('DossierPurge') purgeId!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(200) madeByName!: string;
  @MomentColumn() madeAt!: string;
  @RowVersionColumn() version!: number;
}

/** When a step of a test dossier began and ended. */
@Entity('test_step')
@Unique(['dossierId', 'position'])
@Check('ck_test_step_forwards', STEP_CHECKS.forwards)
@Check('ck_test_step_position', STEP_CHECKS.position)
export class TestStep {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('TestDossier') dossierId!: string;
  @CountColumn() position!: number;
  @MomentColumn() startedAt!: string;
  @MomentColumn({ nullable: true }) endedAt!: string | null;
  @TextColumn(200) recordedByName!: string;
}
