import { Module } from '@nestjs/common';
import { WorkbookFiles } from '../../../rehearsal/excel/workbook-files';
import { ObstaclesModule } from '../../obstacles.module';
import { StandbyExcelController } from './standby-excel.controller';
import { StandbyExcel } from './standby-excel.service';

/** Roster, support teams and hotlines from Excel. */
@Module({
  imports: [ObstaclesModule],
  controllers: [StandbyExcelController],
  providers: [StandbyExcel, WorkbookFiles],
})
export class StandbyExcelModule {}
