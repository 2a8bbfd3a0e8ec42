import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { OverviewsController } from './overviews.controller';
import { OverviewsRepository } from './overviews.repository';
import { Overviews } from './overviews.service';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';

/** Runs looked at from above: heat map, drift, history. */
@Module({
  imports: [UnitsModule],
  controllers: [OverviewsController],
  providers: [Overviews, OverviewsRepository, WorkbookAnswer],
})
export class OverviewsModule {}
