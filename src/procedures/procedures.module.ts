import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { AgenciesModule } from './agencies/agencies.module';
import { CatalogueModule } from './catalogue/catalogue.module';
import { ConditionsModule } from './conditions/conditions.module';
import { FindingsModule } from './findings/findings.module';
import { OverviewsModule } from './overviews/overviews.module';
import { PortalModule } from './portal/portal.module';
import { ProceduresReadModel } from './procedures.read-model';
import { StandingModule } from './standing/standing.module';
import { TestSubmissionsModule } from './test-submissions/test-submissions.module';
import { CountryRuns } from './verification/country-runs';
import { ExportRunsController } from './verification/export-runs.controller';
import { ResultsRepository } from './verification/results.repository';
import { ResultsStore } from './verification/results-store';
import { RunStates } from './verification/run-states';
import { RunsController } from './verification/runs.controller';
import { RunsRepository } from './verification/runs.repository';
import { ScheduleClock } from './verification/schedule-clock';
import { Schedules } from './verification/schedules.service';
import { UnitClaims } from './verification/unit-claims';
import { UnitJudge } from './verification/unit-judge';
import { VerificationController } from './verification/verification.controller';
import { VerificationQuery } from './verification/verification.query';
import { VerificationService } from './verification/verification.service';
import { VerificationWorker } from './verification/verification.worker';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { RunHistory } from './verification/run.history';

@Module({
  imports: [
    AgenciesModule,
    CatalogueModule,
    ConditionsModule,
    FindingsModule,
    OverviewsModule,
    PortalModule,
    StandingModule,
    TestSubmissionsModule,
    UnitsModule,
  ],
  controllers: [ExportRunsController, RunsController, VerificationController],
  providers: [
    RunHistory,
    CountryRuns,
    ProceduresReadModel,
    ResultsRepository,
    ResultsStore,
    RunsRepository,
    RunStates,
    ScheduleClock,
    Schedules,
    UnitClaims,
    UnitJudge,
    VerificationQuery,
    VerificationService,
    VerificationWorker,
    WorkbookAnswer,
  ],
  exports: [ProceduresReadModel, VerificationService],
})
export class ProceduresModule {}
