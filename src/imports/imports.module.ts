import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
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
import { LookedThrough } from './looked-through';
import { MappingController } from './mapping/mapping.controller';
import { MappingService } from './mapping/mapping.service';
import { MappingsQuery } from './mapping/mappings.query';
import { MappingsRepository } from './mapping/mappings.repository';
import { MendingController } from './mending/mending.controller';
import { MendingService } from './mending/mending.service';
import { SealedMends } from './mending/sealed-mends';
import { ReceiptsController } from './receipt/receipts.controller';
import { Receipts } from './receipt/receipts.service';
import { RepairsController } from './repairs/repairs.controller';
import { RepairsRepository } from './repairs/repairs.repository';
import { RepairsService } from './repairs/repairs.service';
import { Replanning } from './replanning';
import { ExpiredParts } from './sets/expired-parts';
import { PartKeeping } from './sets/part-keeping';
import { PartNaming } from './sets/part-naming';
import { PartsOfFile } from './sets/parts-of-file';
import { SetApplying } from './sets/set-applying';
import { SetOpening } from './sets/set-opening';
import { SetsController } from './sets/sets.controller';
import { SetsQuery } from './sets/sets.query';
import { SetsRepository } from './sets/sets.repository';
import { SetsService } from './sets/sets.service';
import { SpellingsController } from './spellings/spellings.controller';
import { SpellingsQuery } from './spellings/spellings.query';
import { SpellingsRepository } from './spellings/spellings.repository';
import { SpellingsService } from './spellings/spellings.service';
import { UndoController } from './undo/undo.controller';
import { UndoService } from './undo/undo.service';
import { SealedLots } from './sealed-lots';
import { SealedRows } from './sealed-rows';
import { UploadService } from './upload.service';
import { WorkbookReading } from './workbook-reading';
import { SetHistory } from './sets/set.history';

/** Lists from Excel. Subjects register what can be imported with `ImportTargets`. */
@Module({
  imports: [AccountsModule, UnitsModule],
  controllers: [
    ImportsController,
    MappingController,
    MendingController,
    ReceiptsController,
    RepairsController,
    SetsController,
    SpellingsController,
    UndoController,
  ],
  providers: [
    SetHistory,
    ImportsHistory,
    ApplyService,
    BatchAccess,
    BatchEnding,
    ImportTargets,
    ImportsQuery,
    ImportsRepository,
    LookedThrough,
    MappingService,
    MappingsQuery,
    MappingsRepository,
    MendingService,
    OldImports,
    ProblemsWorkbook,
    ExpiredParts,
    PartKeeping,
    PartNaming,
    PartsOfFile,
    Receipts,
    RepairsRepository,
    RepairsService,
    Replanning,
    SealedMends,
    SealedRows,
    SealedLots,
    SetApplying,
    SetOpening,
    SetsQuery,
    SetsRepository,
    SetsService,
    SpellingsQuery,
    SpellingsRepository,
    SpellingsService,
    UndoService,
    UploadService,
    WorkbookReading,
  ],
  exports: [ApplyService, ImportTargets, UploadService],
})
export class ImportsModule {}
