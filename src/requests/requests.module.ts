import { Module } from '@nestjs/common';
import { CasesModule } from '../handover/cases/cases.module';
import { HandoverModule } from '../handover/handover.module';
import { ObstaclesModule } from '../obstacles/obstacles.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { UnitsModule } from '../units/units.module';
import { RequestAnswersController } from './answers.controller';
import { Answering } from './answering.service';
import { KnownOfLists } from './known/about-lists';
import { KnownOfCatalogue } from './known/about-units';
import { KnownOfWork } from './known/about-work';
import { KnownValues } from './known/known-values';
import { Merging } from './merging.service';
import { Repeating } from './repeating';
import { RequestAccess } from './request-access';
import { RequestFiles } from './request-files';
import { RequestHistory } from './request.history';
import { RequestMaking } from './request-making.service';
import { RequestViews } from './request-views';
import { RequestsController } from './requests.controller';
import { RequestsReadModel } from './requests.read-model';

/** Data requests: form out, answers in, merged form back. */
@Module({
  imports: [UnitsModule, HandoverModule, CasesModule, ObstaclesModule, ProceduresModule],
  controllers: [RequestsController, RequestAnswersController],
  providers: [
    Answering,
    KnownValues,
    KnownOfCatalogue,
    KnownOfLists,
    KnownOfWork,
    Merging,
    Repeating,
    RequestAccess,
    RequestFiles,
    RequestHistory,
    RequestMaking,
    RequestViews,
    RequestsReadModel,
    WorkbookAnswer,
  ],
  exports: [KnownValues, RequestAccess, RequestsReadModel],
})
export class RequestsModule {}
