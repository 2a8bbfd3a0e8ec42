import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CausesRepository } from './causes.repository';
import { FindingsController } from './findings.controller';
import { FindingsKeeper } from './findings-keeper.service';
import { FindingsReadModel } from './findings.read-model';
import { FindingsRepository } from './findings.repository';
import { FindingsService } from './findings.service';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { AssignCauses } from './assign-causes.service';
import { CauseHistory } from './cause.history';

/** Findings of runs, from run to run and by cause. */
@Module({
  imports: [UnitsModule],
  controllers: [FindingsController],
  providers: [
    AssignCauses,
    CauseHistory,
    CausesRepository,
    FindingsKeeper,
    FindingsReadModel,
    FindingsRepository,
    FindingsService,
    WorkbookAnswer,
  ],
  exports: [FindingsReadModel],
})
export class FindingsModule {}
