import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { RehearsalController } from './rehearsal.controller';
import { RehearsalReadModel } from './rehearsal.read-model';
import { RehearsalHistory } from './rehearsal.history';
import { RehearsalService } from './rehearsal.service';
import { RehearsalViews } from './rehearsal-views.service';
import { RehearsalsRepository } from './rehearsals.repository';
import { ResultRecorder } from './result-recorder';
import { TemplateLoader } from './template-loader';

/** Trial operation (vận hành thử nghiệm): checklists, trials, results. */
@Module({
  imports: [UnitsModule],
  controllers: [RehearsalController],
  providers: [
    RehearsalHistory,
    RehearsalService,
    RehearsalViews,
    RehearsalsRepository,
    RehearsalReadModel,
    ResultRecorder,
    TemplateLoader,
  ],
  exports: [RehearsalReadModel, RehearsalService, TemplateLoader],
})
export class RehearsalModule {}
