import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { ApplyService } from './apply.service';
import { BatchAccess } from './batch-access';
import { BatchEnding } from './batch-ending';
import { ImportTargets } from './import-targets';
import { ImportsController } from './imports.controller';
import { ImportsQuery } from './imports.query';
import { ImportsHistory } from './imports.history';
import { ImportsRepository } from './imports.repository';
import { OldImports } from './old-imports';
import { ProblemsWorkbook } from './problems-workbook';
import { SealedRows } from './sealed-rows';
import { UploadService } from './upload.service';
import { WorkbookReading } from './workbook-reading';

/** Lists from Excel. Subjects register what can be imported with `ImportTargets`. */
@Module({
  imports: [UnitsModule],
  controllers: [ImportsController],
  providers: [
    ImportsHistory,
    ApplyService,
    BatchAccess,
    BatchEnding,
    ImportTargets,
    ImportsQuery,
    ImportsRepository,
    OldImports,
    ProblemsWorkbook,
    SealedRows,
    UploadService,
    WorkbookReading,
  ],
  exports: [ApplyService, ImportTargets, UploadService],
})
export class ImportsModule {}
