import { Module, type DynamicModule } from '@nestjs/common';
import { AdministrationModule } from './administration/administration.module';
import { JobBoardModule } from './administration/jobs/job-board.module';
import { AccountsModule } from './accounts/accounts.module';
import { ImportsModule } from './imports/imports.module';
import { CountedModule } from './handover/counted/counted.module';
import { CustodyModule } from './handover/custody/custody.module';
import { SavedViewsModule } from './handover/saved-views/saved-views.module';
import { CountingModule } from './handover/counting/counting.module';
import { EvidenceModule } from './handover/evidence/evidence.module';
import { ControlModule } from './handover/control/control.module';
import { CasesModule } from './handover/cases/cases.module';
import { DuplicatesModule } from './handover/duplicates/duplicates.module';
import { DiscrepanciesModule } from './handover/discrepancies/discrepancies.module';
import { JointModule } from './handover/joint/joint.module';
import { HandoverModule } from './handover/handover.module';
import { CompletionModule } from './handover/completion/completion.module';
import { ConservationModule } from './handover/conservation/conservation.module';
import { ArchiveModule } from './handover/archive/archive.module';
import { LookUpModule } from './handover/look-up/look-up.module';
import { MadeFilesModule } from './handover/made-files/made-files.module';
import { ProvinceListModule } from './handover/province-list/province-list.module';
import { RegisterModule } from './handover/register/register.module';
import { ReceiversModule } from './handover/receivers/receivers.module';
import { RowsModule } from './handover/rows/rows.module';
import { GeneralMinutesModule } from './handover/general-minutes/general.module';
import { SharesModule } from './handover/shares/shares.module';
import { TeamsModule } from './handover/teams/teams.module';
import { StandbyExcelModule } from './obstacles/standby/excel/standby-excel.module';
import { ObstaclesModule } from './obstacles/obstacles.module';
import { PlatformModule, type OpenPlatform } from './platform/platform.module';
import { ProceduresModule } from './procedures/procedures.module';
import { AsksModule } from './readiness/asks/asks.module';
import { ConclusionsModule } from './readiness/conclusions/conclusions.module';
import { ForecastModule } from './readiness/forecast/forecast.module';
import { PapersModule } from './readiness/papers/papers.module';
import { ReadinessModule } from './readiness/readiness.module';
import { SnapshotsModule } from './readiness/snapshots/snapshots.module';
import { ComparisonModule } from './rehearsal/comparison/comparison.module';
import { EvaluatorsModule } from './rehearsal/evaluators/evaluators.module';
import { RehearsalModule } from './rehearsal/rehearsal.module';
import { DossiersModule } from './rehearsal/dossiers/dossiers.module';
import { RehearsalExcelModule } from './rehearsal/excel/excel.module';
import { ScoresModule } from './rehearsal/scores/scores.module';
import { TemplatesModule } from './rehearsal/templates/templates.module';
import { TrialsModule } from './rehearsal/trials/trials.module';
import { IndicatorsModule } from './indicators/indicators.module';
import { RegistersModule } from './registers/registers.module';
import { RequestsModule } from './requests/requests.module';
import { RemindersModule } from './reminders/reminders.module';
import { TasksModule } from './tasks/tasks.module';
import { UnitsModule } from './units/units.module';

/** The one file that knows every module. */
@Module({})
export class AppModule {
  static over(open: OpenPlatform): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.over(open),
        UnitsModule,
        AccountsModule,
        TasksModule,
        ImportsModule,
        HandoverModule,
        EvidenceModule,
        ConservationModule,
        RowsModule,
        ReceiversModule,
        ControlModule,
        SharesModule,
        DiscrepanciesModule,
        CasesModule,
        DuplicatesModule,
        JointModule,
        CountingModule,
        CountedModule,
        TeamsModule,
        CustodyModule,
        SavedViewsModule,
        GeneralMinutesModule,
        MadeFilesModule,
        ProvinceListModule,
        RegisterModule,
        CompletionModule,
        LookUpModule,
        ArchiveModule,
        ProceduresModule,
        ComparisonModule,
        EvaluatorsModule,
        RehearsalModule,
        ObstaclesModule,
        StandbyExcelModule,
        RequestsModule,
        RegistersModule,
        RemindersModule,
        DossiersModule,
        RehearsalExcelModule,
        ScoresModule,
        TemplatesModule,
        TrialsModule,
        ReadinessModule,
        SnapshotsModule,
        AsksModule,
        PapersModule,
        ForecastModule,
        ConclusionsModule,
        IndicatorsModule,
        AdministrationModule,
        JobBoardModule,
      ],
    };
  }
}
