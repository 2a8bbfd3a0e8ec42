import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CatalogueModule } from '../catalogue/catalogue.module';
import { StandingModule } from '../standing/standing.module';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { ConditionCounts } from './condition-counts';
import { ConditionFacts } from './condition-facts';
import { ConditionViews } from './condition-views.service';
import { ConditionsController } from './conditions.controller';
import { StatementWorkbook } from './statement-workbook.service';
import { StatementsController } from './statements.controller';
import { StatementsRepository } from './statements.repository';
import { ConditionStatements } from './statements.service';

/** The ten conditions under which citizens can use a procedure at a unit. */
@Module({
  imports: [CatalogueModule, StandingModule, UnitsModule],
  controllers: [ConditionsController, StatementsController],
  providers: [
    ConditionCounts,
    ConditionFacts,
    ConditionStatements,
    ConditionViews,
    StatementsRepository,
    StatementWorkbook,
    WorkbookAnswer,
  ],
  exports: [ConditionCounts],
})
export class ConditionsModule {}
