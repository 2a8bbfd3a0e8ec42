import { Module } from '@nestjs/common';
import { EvidenceModule } from '../handover/evidence/evidence.module';
import { UnitsModule } from '../units/units.module';
import { Appointments } from './evaluators/appointments';
import { RehearsalController } from './rehearsal.controller';
import { RehearsalEvidence } from './rehearsal-evidence';
import { RehearsalReadModel } from './rehearsal.read-model';
import { RehearsalHistory } from './rehearsal.history';
import { RehearsalService } from './rehearsal.service';
import { RehearsalStarter } from './rehearsal-starter';
import { RehearsalViews } from './rehearsal-views.service';
import { RehearsalsRepository } from './rehearsals.repository';
import { ResultRecorder } from './result-recorder';
import { TemplateLoader } from './template-loader';

/** Trial operation (vận hành thử nghiệm): checklists, trials, results. */
@Module({
  imports: [EvidenceModule, UnitsModule],
  controllers: [RehearsalController],
  providers: [
    Appointments,
    RehearsalEvidence,
    RehearsalHistory,
    RehearsalService,
    RehearsalStarter,
    RehearsalViews,
    RehearsalsRepository,
    RehearsalReadModel,
    ResultRecorder,
    TemplateLoader,
  ],
  exports: [
    Appointments,
    RehearsalReadModel,
    RehearsalService,
    RehearsalStarter,
    RehearsalViews,
    RehearsalsRepository,
    TemplateLoader,
  ],
})
export class RehearsalModule {}
