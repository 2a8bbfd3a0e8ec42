import { Module } from '@nestjs/common';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { UnitsModule } from '../../units/units.module';
import { AgenciesController } from './agencies.controller';
import { UnitAgencies } from './agencies.service';

/** Under which codes the portal keeps the procedures of units. */
@Module({
  imports: [UnitsModule],
  controllers: [AgenciesController],
  providers: [UnitAgencies, WorkbookAnswer],
})
export class AgenciesModule {}
