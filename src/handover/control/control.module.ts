import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { ControlAccess } from './control-access';
import { ControlController } from './control.controller';
import { ControlExplanations } from './control-explanations.service';
import { ControlFigures } from './control-figures.service';
import { ControlViews } from './control-views.service';
import { FunctionFindingsService } from './function-findings.service';
import { FunctionsController } from './functions.controller';
import { ControlWorkbookController } from './control-workbook.controller';
import { ControlWorkbook } from './control-workbook.service';
import { Matching } from './matching.service';
import { SealedSourceRows } from './sealed-source-rows';
import { SourceListController } from './source-list.controller';
import { SourceLists } from './source-lists.service';
import { MatrixWorkbook } from './matrix-workbook.service';
import { ControlHistory } from './control.history';

/** Control figures (số đối chứng) beside what givers declare. */
@Module({
  imports: [UnitsModule, HandoverModule],
  controllers: [
    ControlController,
    ControlWorkbookController,
    FunctionsController,
    SourceListController,
  ],
  providers: [
    ControlAccess,
    ControlExplanations,
    ControlFigures,
    ControlHistory,
    ControlViews,
    ControlWorkbook,
    FunctionFindingsService,
    Matching,
    MatrixWorkbook,
    SealedSourceRows,
    SourceLists,
  ],
})
export class ControlModule {}
