import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { RequestAnswersController } from './answers.controller';
import { Answering } from './answering.service';
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
  imports: [UnitsModule],
  controllers: [RequestsController, RequestAnswersController],
  providers: [
    Answering,
    Merging,
    Repeating,
    RequestAccess,
    RequestFiles,
    RequestHistory,
    RequestMaking,
    RequestViews,
    RequestsReadModel,
  ],
  exports: [RequestAccess, RequestsReadModel],
})
export class RequestsModule {}
