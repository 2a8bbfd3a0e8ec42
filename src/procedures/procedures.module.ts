import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { CatalogueController } from './catalogue/catalogue.controller';
import { CatalogueRepository } from './catalogue/catalogue.repository';
import { CatalogueService } from './catalogue/catalogue.service';
import { portalProvider } from './portal-provider';
import { ProceduresReadModel } from './procedures.read-model';
import { ResultsRepository } from './results.repository';
import { RunsRepository } from './runs.repository';
import { VerificationController } from './verification.controller';
import { VerificationQuery } from './verification.query';
import { VerificationService } from './verification.service';
import { VerificationWorker } from './verification.worker';

@Module({
  imports: [UnitsModule],
  controllers: [CatalogueController, VerificationController],
  providers: [
    portalProvider,
    CatalogueRepository,
    CatalogueService,
    ProceduresReadModel,
    ResultsRepository,
    RunsRepository,
    VerificationQuery,
    VerificationService,
    VerificationWorker,
  ],
  exports: [CatalogueService, ProceduresReadModel, VerificationService],
})
export class ProceduresModule {}
