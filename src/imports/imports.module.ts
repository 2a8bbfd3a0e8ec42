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
import { MendingController } from './mending/mending.controller';
import { MendingService } from './mending/mending.service';
import { SealedMends } from './mending/sealed-mends';
import { RepairsController } from './repairs/repairs.controller';
import { RepairsRepository } from './repairs/repairs.repository';
import { RepairsService } from './repairs/repairs.service';
import { Replanning } from './replanning';
import { UndoController } from './undo/undo.controller';
import { UndoService } from './undo/undo.service';
import { SealedRows } from './sealed-rows';
import { UploadService } from './upload.service';
import { WorkbookReading } from './workbook-reading';

/** Lists from Excel. Subjects register what can be imported with `ImportTargets`. */
@Module({
  imports: [UnitsModule],
  controllers: [ImportsController, MendingController, RepairsController, UndoController],
  providers: [
    ImportsHistory,
    ApplyService,
    BatchAccess,
    BatchEnding,
    ImportTargets,
    ImportsQuery,
    ImportsRepository,
    MendingService,
    OldImports,
    ProblemsWorkbook,
    RepairsRepository,
    RepairsService,
    Replanning,
    SealedMends,
    SealedRows,
    UndoService,
    UploadService,
    WorkbookReading,
  ],
  exports: [ApplyService, ImportTargets, UploadService],
})
export class ImportsModule {}
