import { Module } from '@nestjs/common';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { CaseViews } from './case-views.service';
import { CasesController } from './cases.controller';
import { CasesReadModel } from './cases.read-model';
import { CasesService } from './cases.service';
import { Continuity } from './continuity.service';

/** Unfinished work and dossiers: who goes on with them, by when, and that none is without an owner. */
@Module({
  imports: [UnitsModule, HandoverModule],
  controllers: [CasesController],
  providers: [WorkbookAnswer, CasesReadModel, CasesService, CaseViews, Continuity],
  exports: [CasesReadModel],
})
export class CasesModule {}
