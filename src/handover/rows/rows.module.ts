import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { ReceiversModule } from '../receivers/receivers.module';
import { LongQuestions } from './long-questions';
import { MatchingActsController } from './matching-acts.controller';
import { MatchingActs } from './matching-acts.service';
import { RowDetails } from './row-detail.service';
import { RowsController } from './rows.controller';
import { RowsRepository } from './rows.repository';
import { RowsService } from './rows.service';

/** The rows of lists as people look for them, and acts on all that match. */
@Module({
  imports: [UnitsModule, HandoverModule, ReceiversModule],
  controllers: [RowsController, MatchingActsController],
  providers: [RowsRepository, LongQuestions, RowsService, RowDetails, MatchingActs],
  exports: [RowsRepository],
})
export class RowsModule {}
