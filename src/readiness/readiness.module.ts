import { Module } from '@nestjs/common';
import { HandoverReadModel } from '../handover/handover.read-model';
import { ProceduresModule } from '../procedures/procedures.module';
import { RehearsalModule } from '../rehearsal/rehearsal.module';
import { UnitsModule } from '../units/units.module';
import { FactsRepository } from './facts.repository';
import { ReadinessFacts } from './facts.service';
import { ReadinessController } from './readiness.controller';
import { ReadinessService } from './readiness.service';
import { ReportJob } from './report-job';

/** Readiness (mức độ sẵn sàng): facts of the other subjects, five rules, verdicts, report. */
@Module({
  imports: [UnitsModule, RehearsalModule, ProceduresModule],
  controllers: [ReadinessController],
  providers: [HandoverReadModel, FactsRepository, ReadinessFacts, ReadinessService, ReportJob],
  exports: [ReadinessFacts, ReadinessService],
})
export class ReadinessModule {}
