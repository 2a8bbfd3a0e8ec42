import { Platform0001 } from '../migrations/0001-platform';
import { Units0002 } from '../migrations/0002-units';
import { Accounts0003 } from '../migrations/0003-accounts';
import { Imports0004 } from '../migrations/0004-imports';
import { MendedCells0073 } from '../migrations/0073-mended-cells';
import { UndoneImports0063 } from '../migrations/0063-undone-imports';
import { ComingIn0053 } from '../migrations/0053-coming-in';
import { Handover0005 } from '../migrations/0005-handover';
import { Rehearsal0006 } from '../migrations/0006-rehearsal';
import { Procedures0007 } from '../migrations/0007-procedures';
import { Readiness0008 } from '../migrations/0008-readiness';
import { Duties0009 } from '../migrations/0009-duties';
import { SignIn0010 } from '../migrations/0010-sign-in';
import { PersonalData0011 } from '../migrations/0011-personal-data';
import { Audit0012 } from '../migrations/0012-audit';
import { Idempotency0013 } from '../migrations/0013-idempotency';
import { Standing0015 } from '../migrations/0015-standing';
import { Retention0018 } from '../migrations/0018-retention';
import { ListExports0019 } from '../migrations/0019-list-exports';
import { ExportLayouts0054 } from '../migrations/0054-export-layouts';
import { Papers0021 } from '../migrations/0021-papers';
import { Types0020 } from '../migrations/0020-types';
import { NamePermissions0023 } from '../migrations/0023-name-permissions';
import { Evidence0029 } from '../migrations/0029-evidence';
import { Lists0030 } from '../migrations/0030-lists';
import { Control0025 } from '../migrations/0025-control';
import { Shares0026 } from '../migrations/0026-shares';
import { Discrepancies0028 } from '../migrations/0028-discrepancies';
import { Cases0038 } from '../migrations/0038-cases';
import { ControlRows0035 } from '../migrations/0035-control-rows';
import { Conservation0027 } from '../migrations/0027-conservation';
import { Duplicates0048 } from '../migrations/0048-duplicates';
import { JointAcceptance0039 } from '../migrations/0039-joint-acceptance';
import { Counting0049 } from '../migrations/0049-counting';
import { MinutesParts0036 } from '../migrations/0036-minutes-parts';
import { ReceiverFigures0040 } from '../migrations/0040-receiver-figures';
import { Spanning0050 } from '../migrations/0050-spanning';
import { CountedSurplus0052 } from '../migrations/0052-counted-surplus';
import { Register0051 } from '../migrations/0051-register';
import { Completion0060 } from '../migrations/0060-completion';
import { Teams0062 } from '../migrations/0062-teams';
import { UnitClosing0070 } from '../migrations/0070-unit-closing';
import { Custody0072 } from '../migrations/0072-custody';
import { SavedViews0082 } from '../migrations/0082-saved-views';
import { CatalogueVersions0086 } from '../migrations/0086-catalogue-versions';
import { Obstacles0084 } from '../migrations/0084-obstacles';
import { TestDossiers0093 } from '../migrations/0093-test-dossiers';
import { Trials0083 } from '../migrations/0083-trials';
import { Portal0085 } from '../migrations/0085-portal';
import { ReadinessCriteria0088 } from '../migrations/0088-readiness-criteria';
import { Jobs0087 } from '../migrations/0087-jobs';
import { Standby0094 } from '../migrations/0094-standby';
import { Findings0096 } from '../migrations/0096-findings';
import { ReadinessConclusions0098 } from '../migrations/0098-readiness-conclusions';
import { TestSubmissions0106 } from '../migrations/0106-test-submissions';
import { SignedCertificates0107 } from '../migrations/0107-signed-certificates';
import { BulkEntry0113 } from '../migrations/0113-bulk-entry';
import { ExportLayoutCheck0116 } from '../migrations/0116-export-layout-check';
import { PastRows0117 } from '../migrations/0117-past-rows';
import { ReadinessPapers0128 } from '../migrations/0128-readiness-papers';
import { ReadinessPace0129 } from '../migrations/0129-readiness-pace';
import { ComparedAspects0124 } from '../migrations/0124-compared-aspects';
import { Tasks0132 } from '../migrations/0132-tasks';
import { Requests0133 } from '../migrations/0133-requests';
import { CustodyEnd0140 } from '../migrations/0140-custody-end';
import { Evaluators0154 } from '../migrations/0154-evaluators';
import { ConditionStatements0157 } from '../migrations/0157-condition-statements';
import { ColumnMappings0150 } from '../migrations/0150-column-mappings';
import { ImportSets0151 } from '../migrations/0151-import-sets';
import { CarNorms0299 } from '../migrations/0299-car-norms';
import { RegisterKeepers0298 } from '../migrations/0298-register-keepers';
import { AgenciesEntered0292 } from '../migrations/0292-agencies-entered';
import { KeyPurposes0304 } from '../migrations/0304-key-purposes';
import { FindingReminders0326 } from '../migrations/0326-finding-reminders';
import { TestAccounts0327 } from '../migrations/0327-test-accounts';
import { SystemKeys0295 } from '../migrations/0295-system-keys';
import { EntriesByImport0271 } from '../migrations/0271-entries-by-import';
import { RoomForWords0280 } from '../migrations/0280-room-for-words';
import { RankingSets0270 } from '../migrations/0270-ranking-sets';
import { Surplus0269 } from '../migrations/0269-surplus';
import { IndicatorPeriodTargets0303 } from '../migrations/0303-indicator-period-targets';
import { Indicators0211 } from '../migrations/0211-indicators';
import { KnownValues0266 } from '../migrations/0266-known-values';
import { WordsByBlock0237 } from '../migrations/0237-words-by-block';
import { TaskSharesKept0233 } from '../migrations/0233-task-shares-kept';
import { ImportLots0261 } from '../migrations/0261-import-lots';
import { Registers0210 } from '../migrations/0210-registers';
import { KeptParts0259 } from '../migrations/0259-kept-parts';
import { RememberedSpellings0258 } from '../migrations/0258-remembered-spellings';
import { Reminders0160 } from '../migrations/0160-reminders';
import { WithdrawnReminders0170 } from '../migrations/0170-withdrawn-reminders';
import { PairsCheckedTogether0195 } from '../migrations/0195-pairs-checked-together';
import { PairsInCommon0288 } from '../migrations/0288-pairs-in-common';
import { FewerIndexes0185 } from '../migrations/0185-fewer-indexes';
import { MissingRows0190 } from '../migrations/0190-missing-rows';
import { ReadinessFigures0200 } from '../migrations/0200-readiness-figures';
import { MilestonePlans0201 } from '../migrations/0201-milestone-plans';
import { MilestonePlan } from './units/milestone-plan.entity';
import { Account } from './accounts/account.entity';
import { Duty } from './accounts/duty.entity';
import { RecoveryCode, SecondFactor } from './accounts/second-factor.entity';
import { Session } from './accounts/session.entity';
import { SetupToken } from './accounts/setup-token.entity';
import { SystemKey } from './accounts/system-keys/system-key.entity';
import { SignInAttempt } from './accounts/sign-in-attempt.entity';
import { CaseNote, CasePlan, CaseStep } from './handover/cases/case-plan.entity';
import { ClosingRecord } from './handover/completion/closing-record.entity';
import { SignedCertificate } from './handover/completion/signed-certificate.entity';
import { signedCertificateTriggers } from './handover/completion/signed-certificate.triggers';
import { CompletionCertificate, UnitClosing } from './handover/completion/unit-closing.entity';
import { unitClosingTriggers } from './handover/completion/unit-closing.triggers';
import { closingRecordTriggers } from './handover/completion/closing-record.triggers';
import { Discrepancy } from './handover/discrepancies/discrepancy.entity';
import { discrepancyTriggers } from './handover/discrepancies/discrepancy.triggers';
import { ClosingEvidence } from './handover/conservation/closing-evidence.entity';
import { DuplicateGroup, DuplicateRow } from './handover/duplicates/duplicate-group.entity';
import { IdentityScan, ItemIdentity } from './handover/duplicates/item-identity.entity';
import { EntryOnBehalf } from './handover/entry-on-behalf.entity';
import { Attachment } from './handover/evidence/attachment.entity';
import { attachmentTriggers } from './handover/evidence/attachment.triggers';
import { ControlExplanation } from './handover/control/control-explanation.entity';
import { ControlFigure } from './handover/control/control-figure.entity';
import { ControlRevision } from './handover/control/control-revision.entity';
import {
  ControlSettlement,
  ControlSourceList,
  ControlSourceRow,
} from './handover/control/source-list.entity';
import { controlTriggers } from './handover/control/control.triggers';
import { CountedSurplus } from './handover/counted/counted.entity';
import { ItemCustody } from './handover/custody/custody.entity';
import { SavedView } from './handover/saved-views/saved-view.entity';
import { HandoverTeam, TeamDuty, TeamMember, TeamOrganisation } from './handover/teams/team.entity';
import { CountingLine, CountingSession } from './handover/counting/counting.entity';
import {
  JointAcceptance,
  JointCode,
  JointConfirmation,
  JointException,
} from './handover/joint/joint-acceptance.entity';
import { Minutes } from './handover/minutes/minutes.entity';
import { MinutesPart } from './handover/minutes/minutes-part.entity';
import { minutesTriggers } from './handover/minutes/minutes.triggers';
import { HandoverItemPast } from './handover/coming-back/handover-item-past.entity';
import { pastRowTriggers } from './handover/coming-back/past-rows.triggers';
import { HandoverItem } from './handover/handover-item.entity';
import { ListApproval, ListStage } from './handover/shares/list-stage.entity';
import { HandoverShare, ShareSigning, SignedPortion } from './handover/shares/share.entity';
import { sharesTriggers } from './handover/shares/shares.triggers';
import { ListTypeVersion } from './handover/list-type-version.entity';
import { RoundListType } from './handover/round-list-type.entity';
import { HandoverList } from './handover/handover-list.entity';
import { bulkEntryTriggers } from './handover/bulk-entry/bulk-entry.triggers';
import { handoverTriggers } from './handover/handover.triggers';
import { ListExport } from './handover/list-export.entity';
import { NamePermission } from './handover/name-permission.entity';
import { ReceiverFigure } from './handover/figures/receiver-figure.entity';
import { receiverFigureTriggers } from './handover/figures/receiver-figure.triggers';
import { MadeFile } from './handover/made-files/made-file.entity';
import { RegisterLayout } from './handover/register/register-layout.entity';
import { SpanningAsset } from './handover/receivers/spanning-asset.entity';
import { ownReceiverTriggers } from './handover/receivers/own-receiver.triggers';
import { spanningTriggers } from './handover/receivers/spanning.triggers';
import { rowTriggers } from './handover/rows/rows.triggers';
import { PersonalIndex } from './handover/personal-index.entity';
import { PersonalReveal } from './handover/personal-reveal.entity';
import { PortionMovement } from './handover/portion-movement.entity';
import { Portion } from './handover/portion.entity';
import { ImportBatch } from './imports/import-batch.entity';
import { ImportLot } from './imports/import-lot.entity';
import { ImportRow } from './imports/import-row.entity';
import { ColumnMapping } from './imports/mapping/column-mapping.entity';
import { RememberedSpelling } from './imports/spellings/remembered-spelling.entity';
import { ImportSheet } from './imports/import-sheet.entity';
import { ImportMend } from './imports/mending/import-mend.entity';
import { ImportSet } from './imports/sets/import-set.entity';
import { ImportSetFile } from './imports/sets/import-set-file.entity';
import { KeptPart } from './imports/sets/kept-part.entity';
import { ImportSetMember } from './imports/sets/import-set-member.entity';
import { ImportRepairRefusal } from './imports/repairs/import-repair-refusal.entity';
import { AuditCheck } from './platform/audit/audit-check.entity';
import { AuditEntry } from './platform/audit/audit-entry.entity';
import { AuditObject } from './platform/audit/audit-object.entity';
import { AuditSearch } from './platform/audit/audit-search.entity';
import { auditTriggers } from './platform/audit/audit.triggers';
import type { Schema } from './platform/database/schema';
import { appendOnly } from './platform/database/triggers';
import { StoredFile } from './platform/files/stored-file.entity';
import { KeptAnswer } from './platform/idempotency/kept-answer.entity';
import { Job } from './platform/jobs/job.entity';
import { RetentionRun } from './platform/retention/retention-run.entity';
import { DataKeyRow } from './platform/secrets/data-key.entity';
import { dataKeyTriggers } from './platform/secrets/data-key.triggers';
import { SigningKey } from './platform/secrets/signing-key.entity';
import { SealingKey } from './platform/secrets/sealing-key.entity';
import {
  CatalogueEntry,
  CatalogueVersion,
  CodeChange,
} from './procedures/catalogue/catalogue-version.entity';
import { Procedure, ProcedureUnit, UnitAgency } from './procedures/catalogue/procedure.entity';
import { ConditionStatement } from './procedures/conditions/condition-statement.entity';
import { TestAccount } from './procedures/test-submissions/test-account.entity';
import { TestSubmission } from './procedures/test-submissions/test-submission.entity';
import { FindingCause, FindingRun, ProcedureFinding } from './procedures/findings/finding.entity';
import {
  PortalExportList,
  PortalPage,
  PortalShape,
  PortalSource,
  PortalTurn,
} from './procedures/portal/portal-source.entity';
import {
  VerificationAsked,
  VerificationExpectation,
  VerificationResult,
  VerificationRun,
  VerificationSchedule,
  VerificationShown,
  VerificationUnit,
} from './procedures/verification/verification.entity';
import { verificationTriggers } from './procedures/verification/verification.triggers';
import { AdministrativeUnit } from './units/administrative-unit.entity';
import { KnownAnswer } from './obstacles/answers/known-answer.entity';
import { ObstacleGroup } from './obstacles/groups/obstacle-group.entity';
import { Obstacle, ObstacleCounter, ObstacleItem } from './obstacles/obstacle.entity';
import { obstacleTriggers } from './obstacles/obstacle.triggers';
import { Hotline, StandbyShift, SupportTeam } from './obstacles/standby/standby.entity';
import { TaskKitEdition } from './tasks/kits/task-kit-edition.entity';
import { Task } from './tasks/task.entity';
import { DataRequest, DataRequestAnswer, DataRequestUnit } from './requests/request.entity';
import {
  IndicatorPeriodTarget,
  IndicatorReport,
  IndicatorTarget,
} from './indicators/indicator.entity';
import { RankingSet } from './indicators/ranking-sets/ranking-set.entity';
import { RegisterEntry } from './registers/register-entry.entity';
import { CarNorm } from './registers/surplus/car-norm.entity';
import { SurplusOrigin } from './registers/surplus/surplus-origin.entity';
import { RequestReminder } from './reminders/about-requests/request-reminder.entity';
import { ReminderMessage } from './reminders/reminder-message.entity';
import { ReminderSetting } from './reminders/reminder-setting.entity';
import { Milestone } from './units/milestone.entity';
import { Organisation } from './units/organisation.entity';
import { Round, RoundUnit } from './units/round.entity';
import { Succession } from './units/succession.entity';
import { ReadinessAsk } from './readiness/asks/ask.entity';
import { ReadinessConclusion } from './readiness/conclusions/conclusion.entity';
import { CriteriaVersion } from './readiness/criteria/criteria-version.entity';
import { ReadinessException } from './readiness/exceptions/exception.entity';
import { snapshotTriggers, snapshotUnitTriggers } from './readiness/snapshots/snapshot.triggers';
import { ReadinessDailyPaper } from './readiness/papers/daily-paper.entity';
import { ReadinessReport } from './readiness/report.entity';
import { ReadinessSnapshot, ReadinessSnapshotUnit } from './readiness/snapshots/snapshot.entity';
import { ReadinessFact } from './readiness/stated/stated-fact.entity';
import { ChecklistItem, ChecklistTemplate } from './rehearsal/checklist.entity';
import { Rehearsal, RehearsalAssessment, RehearsalResult } from './rehearsal/rehearsal.entity';
import { DossierPurge, TestDossier, TestStep } from './rehearsal/dossiers/dossier.entity';
import { Scenario, ScenarioStep } from './rehearsal/templates/scenario.entity';
import { TrialEvaluator } from './rehearsal/evaluators/trial-evaluator.entity';
import { TrialRound, TrialUnit } from './rehearsal/trials/trial-round.entity';

/** The one file that knows every table, migration and trigger. */
export const schema: Schema = {
  migrations: [
    Platform0001,
    Units0002,
    Accounts0003,
    Imports0004,
    Handover0005,
    Rehearsal0006,
    Procedures0007,
    Readiness0008,
    Duties0009,
    SignIn0010,
    PersonalData0011,
    Audit0012,
    Idempotency0013,
    Standing0015,
    Retention0018,
    ListExports0019,
    ExportLayouts0054,
    Papers0021,
    Types0020,
    NamePermissions0023,
    Control0025,
    ControlRows0035,
    Evidence0029,
    Lists0030,
    Shares0026,
    Discrepancies0028,
    Cases0038,
    Conservation0027,
    Duplicates0048,
    JointAcceptance0039,
    Counting0049,
    MinutesParts0036,
    ReceiverFigures0040,
    Spanning0050,
    CountedSurplus0052,
    ComingIn0053,
    Register0051,
    UndoneImports0063,
    MendedCells0073,
    Completion0060,
    Teams0062,
    UnitClosing0070,
    Custody0072,
    SavedViews0082,
    CatalogueVersions0086,
    Obstacles0084,
    Trials0083,
    TestDossiers0093,
    Portal0085,
    ReadinessCriteria0088,
    Jobs0087,
    Standby0094,
    Findings0096,
    ReadinessConclusions0098,
    TestSubmissions0106,
    SignedCertificates0107,
    BulkEntry0113,
    ExportLayoutCheck0116,
    PastRows0117,
    ReadinessPapers0128,
    ReadinessPace0129,
    ComparedAspects0124,
    Tasks0132,
    Requests0133,
    CustodyEnd0140,
    Evaluators0154,
    ConditionStatements0157,
    ColumnMappings0150,
    ImportSets0151,
    Reminders0160,
    PairsCheckedTogether0195,
    PairsInCommon0288,
    FewerIndexes0185,
    MissingRows0190,
    ReadinessFigures0200,
    Registers0210,
    MilestonePlans0201,
    WithdrawnReminders0170,
    Indicators0211,
    TaskSharesKept0233,
    WordsByBlock0237,
    KnownValues0266,
    RememberedSpellings0258,
    Surplus0269,
    ImportLots0261,
    KeptParts0259,
    RankingSets0270,
    EntriesByImport0271,
    RoomForWords0280,
    AgenciesEntered0292,
    SystemKeys0295,
    RegisterKeepers0298,
    IndicatorPeriodTargets0303,
    CarNorms0299,
    KeyPurposes0304,
    FindingReminders0326,
    TestAccounts0327,
  ],
  entities: [
    AuditEntry,
    AuditObject,
    AuditSearch,
    AuditCheck,
    Job,
    StoredFile,
    KeptAnswer,
    SealingKey,
    DataKeyRow,
    RetentionRun,
    SigningKey,
    Round,
    RoundUnit,
    AdministrativeUnit,
    Succession,
    Organisation,
    Milestone,
    MilestonePlan,
    Account,
    Duty,
    Session,
    SecondFactor,
    RecoveryCode,
    SignInAttempt,
    SystemKey,
    SetupToken,
    ImportBatch,
    ImportSheet,
    ImportRow,
    ImportLot,
    ColumnMapping,
    RememberedSpelling,
    ImportSet,
    ImportSetFile,
    ImportSetMember,
    KeptPart,
    ImportRepairRefusal,
    ImportMend,
    ListTypeVersion,
    RoundListType,
    HandoverList,
    EntryOnBehalf,
    HandoverItem,
    HandoverItemPast,
    Portion,
    PortionMovement,
    ClosingEvidence,
    ReceiverFigure,
    SpanningAsset,
    MadeFile,
    RegisterLayout,
    PersonalIndex,
    PersonalReveal,
    ListExport,
    NamePermission,
    Minutes,
    MinutesPart,
    Attachment,
    ControlFigure,
    ControlRevision,
    ControlExplanation,
    ListApproval,
    ListStage,
    ShareSigning,
    HandoverShare,
    SignedPortion,
    Discrepancy,
    CasePlan,
    CaseStep,
    CaseNote,
    ControlSourceList,
    ControlSourceRow,
    ControlSettlement,
    ItemIdentity,
    IdentityScan,
    DuplicateGroup,
    DuplicateRow,
    JointAcceptance,
    JointException,
    JointConfirmation,
    JointCode,
    CountingSession,
    CountingLine,
    CountedSurplus,
    ClosingRecord,
    ItemCustody,
    SavedView,
    HandoverTeam,
    TeamOrganisation,
    TeamMember,
    TeamDuty,
    UnitClosing,
    CompletionCertificate,
    SignedCertificate,
    Procedure,
    ProcedureUnit,
    UnitAgency,
    CatalogueVersion,
    CatalogueEntry,
    CodeChange,
    VerificationRun,
    VerificationUnit,
    VerificationExpectation,
    VerificationAsked,
    VerificationShown,
    VerificationResult,
    VerificationSchedule,
    PortalSource,
    PortalShape,
    PortalTurn,
    PortalPage,
    PortalExportList,
    FindingCause,
    ProcedureFinding,
    FindingRun,
    TestAccount,
    TestSubmission,
    ConditionStatement,
    ChecklistTemplate,
    ChecklistItem,
    Rehearsal,
    RehearsalResult,
    ObstacleCounter,
    ObstacleGroup,
    KnownAnswer,
    Obstacle,
    ObstacleItem,
    RehearsalAssessment,
    Scenario,
    ScenarioStep,
    TrialRound,
    TrialUnit,
    TrialEvaluator,
    Task,
    TaskKitEdition,
    DataRequest,
    DataRequestUnit,
    DataRequestAnswer,
    RegisterEntry,
    CarNorm,
    SurplusOrigin,
    IndicatorReport,
    IndicatorTarget,
    IndicatorPeriodTarget,
    RankingSet,
    RequestReminder,
    ReminderMessage,
    ReminderSetting,
    StandbyShift,
    SupportTeam,
    Hotline,
    DossierPurge,
    TestDossier,
    TestStep,
    ReadinessReport,
    CriteriaVersion,
    ReadinessFact,
    ReadinessException,
    ReadinessSnapshot,
    ReadinessSnapshotUnit,
    ReadinessConclusion,
    ReadinessAsk,
    ReadinessDailyPaper,
  ],
  triggers: [
    ...auditTriggers,
    dataKeyTriggers,
    handoverTriggers,
    bulkEntryTriggers,
    rowTriggers,
    pastRowTriggers,
    receiverFigureTriggers,
    ownReceiverTriggers,
    spanningTriggers,
    minutesTriggers,
    attachmentTriggers,
    controlTriggers,
    sharesTriggers,
    discrepancyTriggers,
    appendOnly('case_note'),
    closingRecordTriggers,
    unitClosingTriggers,
    signedCertificateTriggers,
    obstacleTriggers,
    verificationTriggers,
    appendOnly('verification_result'),
    appendOnly('verification_asked'),
    appendOnly('verification_shown'),
    appendOnly('milestone_plan'),
    appendOnly('readiness_criteria_version'),
    appendOnly('condition_statement'),
    appendOnly('readiness_fact'),
    snapshotTriggers,
    snapshotUnitTriggers,
    appendOnly('readiness_conclusion'),
  ],
};
