import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { Candidates } from './candidates';
import { DuplicateFinder } from './duplicate-finder';
import { DuplicateHistory } from './duplicate.history';
import { DuplicateViews } from './duplicate-views.service';
import { DuplicatesReadModel } from './duplicates.read-model';
import { DuplicatesController } from './duplicates.controller';
import { DuplicatesWorkbook } from './duplicates-workbook';
import { DuplicatesService } from './duplicates.service';
import { IdentityScanner } from './identity-scanner';

/** What was declared twice across the lists of a round. */
@Module({
  imports: [UnitsModule, HandoverModule],
  controllers: [DuplicatesController],
  providers: [
    Candidates,
    DuplicateFinder,
    DuplicateHistory,
    DuplicateViews,
    DuplicatesReadModel,
    DuplicatesService,
    DuplicatesWorkbook,
    IdentityScanner,
  ],
  exports: [DuplicatesReadModel],
})
export class DuplicatesModule {}
