import { Module } from '@nestjs/common';
import { HandoverModule } from '../handover/handover.module';
import { ObstaclesModule } from '../obstacles/obstacles.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { RequestsModule } from '../requests/requests.module';
import { RegistersModule } from '../registers/registers.module';
import { RehearsalModule } from '../rehearsal/rehearsal.module';
import { UnitsModule } from '../units/units.module';
import { CriteriaModule } from './criteria/criteria.module';
import { ExceptionsModule } from './exceptions/exceptions.module';
import { ReadinessFacts } from './facts.service';
import { KnownReadiness } from './known-readiness';
import { ReadinessController } from './readiness.controller';
import { ReadinessService } from './readiness.service';
import { ReportJob } from './report-job';
import { StatedModule } from './stated/stated.module';

/** Readiness (mức độ sẵn sàng): facts of the other subjects, criteria, verdicts, report. */
@Module({
  imports: [
    UnitsModule,
    HandoverModule,
    RehearsalModule,
    ProceduresModule,
    ObstaclesModule,
    RegistersModule,
    RequestsModule,
    CriteriaModule,
    StatedModule,
    ExceptionsModule,
  ],
  controllers: [ReadinessController],
  providers: [KnownReadiness, ReadinessFacts, ReadinessService, ReportJob],
  exports: [ReadinessFacts, ReadinessService],
})
export class ReadinessModule {}
