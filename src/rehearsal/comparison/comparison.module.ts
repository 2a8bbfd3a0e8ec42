import { Module } from '@nestjs/common';
import { RehearsalExcelModule } from '../excel/excel.module';
import { ScoresModule } from '../scores/scores.module';
import { TrialsModule } from '../trials/trials.module';
import { ComparisonController } from './comparison.controller';
import { ComparisonService } from './comparison.service';

/** Units of a round beside each other, on the screen and in Excel. */
@Module({
  imports: [RehearsalExcelModule, ScoresModule, TrialsModule],
  controllers: [ComparisonController],
  providers: [ComparisonService],
})
export class ComparisonModule {}
