import { Module } from '@nestjs/common';
import { HandoverModule } from '../handover/handover.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { RehearsalModule } from '../rehearsal/rehearsal.module';
import { UnitsModule } from '../units/units.module';
import { ReadinessFacts } from './facts.service';
import { ReadinessController } from './readiness.controller';
import { ReadinessService } from './readiness.service';
import { ReportJob } from './report-job';

/** Readiness (mức độ sẵn sàng): facts of the other subjects, five rules, verdicts, report. */
@Module({
  imports: [UnitsModule, HandoverModule, RehearsalModule, ProceduresModule],
  controllers: [ReadinessController],
  providers: [ReadinessFacts, ReadinessService, ReportJob],
  exports: [ReadinessFacts, ReadinessService],
})
export class ReadinessModule {}
