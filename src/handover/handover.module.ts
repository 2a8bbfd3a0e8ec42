import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module';
import { UnitsModule } from '../units/units.module';
import { AcceptanceService } from './acceptance.service';
import { AskedListsController } from './asked-lists.controller';
import { AssignmentService } from './assignment.service';
import { ControlReadModel } from './control/control.read-model';
import { Closings } from './conservation/closings';
import { DeclarationService } from './declaration.service';
import { DeclarationRights } from './declaration-rights';
import { DisputeFollowing } from './discrepancies/dispute-following';
import { EntriesOnBehalf } from './entries-on-behalf';
import { ExpiredExports } from './expired-exports';
import { ExportedLines } from './exported-lines';
import { GiverCheck } from './giver-check';
import { HandoverController } from './handover.controller';
import { HandoverHistory } from './handover.history';
import { HandoverReadModel } from './handover.read-model';
import { HandoverRepository } from './handover.repository';
import { ImportListTarget } from './import-list.target';
import { ItemsRepository } from './items.repository';
import { ListAccess } from './list-access';
import { ListCheckService } from './list-check.service';
import { ListExportController } from './list-export.controller';
import { ListExportJob } from './list-export.job';
import { ListExports } from './list-exports.service';
import { ListTypeAuthoring } from './list-type-authoring.service';
import { ListTypeBook } from './list-type-book';
import { ListTypesController } from './list-types.controller';
import { ListViews } from './list-views.service';
import { MeanwhileChanges } from './meanwhile.service';
import { ListsController } from './lists.controller';
import { NamePermissionsController } from './name-permissions.controller';
import { NamePermissions } from './name-permissions.service';
import { OldValues } from './old-values';
import { MinutesController } from './minutes/minutes.controller';
import { MinutesDrafts } from './minutes/minutes-drafts';
import { MinutesDrawing } from './minutes/minutes-drawing';
import { PaperWriting } from './minutes/paper-writing';
import { MinutesReadModel } from './minutes/minutes.read-model';
import { MinutesService } from './minutes/minutes.service';
import { SignedCopies } from './minutes/signed-copies';
import { PersonalRevealService } from './personal-reveal.service';
import { PersonalSearch } from './personal-search';
import { Rearrangement } from './rearrangement';
import { ReceivingReadModel } from './receiving.read-model';
import { RoundListsService } from './round-lists.service';
import { RoundListsReadModel } from './round-lists.read-model';
import { RoundViews } from './round-views.service';
import { RowCorrection } from './row-correction';
import { SealedItems } from './sealed-items';
import { PartialAcceptance } from './partial-acceptance.service';
import { SplittingService } from './splitting.service';
import { StandingController } from './standing.controller';
import { StandingReadModel } from './standing.read-model';
import { UndoDeclaration } from './undoing/undo-declaration.service';
import { ListTemplates } from './templates/list-templates.service';
import { TemplatesController } from './templates/templates.controller';
import { ListTypeHistory } from './list-type.history';

/** Handover (bàn giao): lists, items, portions, acceptance, the ledger of all of it. */
@Module({
  imports: [UnitsModule, ImportsModule],
  controllers: [
    AskedListsController,
    HandoverController,
    ListExportController,
    ListTypesController,
    ListsController,
    NamePermissionsController,
    MinutesController,
    StandingController,
    TemplatesController,
  ],
  providers: [
    ListTypeHistory,
    AcceptanceService,
    AssignmentService,
    ControlReadModel,
    Closings,
    DeclarationService,
    DeclarationRights,
    DisputeFollowing,
    EntriesOnBehalf,
    ExpiredExports,
    ExportedLines,
    GiverCheck,
    HandoverHistory,
    HandoverReadModel,
    HandoverRepository,
    ImportListTarget,
    ItemsRepository,
    ListAccess,
    ListCheckService,
    ListTemplates,
    ListExportJob,
    ListExports,
    ListTypeAuthoring,
    ListTypeBook,
    ListViews,
    MeanwhileChanges,
    NamePermissions,
    OldValues,
    MinutesDrafts,
    MinutesDrawing,
    MinutesReadModel,
    PaperWriting,
    MinutesService,
    PersonalRevealService,
    PersonalSearch,
    Rearrangement,
    ReceivingReadModel,
    RoundListsReadModel,
    RoundListsService,
    RoundViews,
    RowCorrection,
    SealedItems,
    SignedCopies,
    PartialAcceptance,
    SplittingService,
    StandingReadModel,
    UndoDeclaration,
  ],
  exports: [
    ExportedLines,
    DisputeFollowing,
    MinutesReadModel,
    PaperWriting,
    AcceptanceService,
    AssignmentService,
    ControlReadModel,
    Closings,
    DeclarationRights,
    DeclarationService,
    HandoverReadModel,
    HandoverRepository,
    ListAccess,
    ListViews,
    NamePermissions,
    PersonalSearch,
    Rearrangement,
    ListTypeBook,
    ReceivingReadModel,
    RoundListsReadModel,
    RoundViews,
    StandingReadModel,
  ],
})
export class HandoverModule {}
