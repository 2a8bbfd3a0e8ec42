import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { CatalogueModule } from './catalogue/catalogue.module';
import { portalProvider } from './portal-provider';
import { ProceduresReadModel } from './procedures.read-model';
import { ResultsRepository } from './results.repository';
import { RunsRepository } from './runs.repository';
import { VerificationController } from './verification.controller';
import { VerificationQuery } from './verification.query';
import { VerificationService } from './verification.service';
import { VerificationWorker } from './verification.worker';

@Module({
  imports: [CatalogueModule, UnitsModule],
  controllers: [VerificationController],
  providers: [
    portalProvider,
    ProceduresReadModel,
    ResultsRepository,
    RunsRepository,
    VerificationQuery,
    VerificationService,
    VerificationWorker,
  ],
  exports: [ProceduresReadModel, VerificationService],
})
export class ProceduresModule {}
