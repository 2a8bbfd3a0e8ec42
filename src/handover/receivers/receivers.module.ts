import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { ReceiversController } from './receivers.controller';
import { ReceiversReadModel } from './receivers.read-model';
import { SpanningService } from './spanning.service';

/** Who hands over to whom: what is not assigned yet, and what lies in several communes. */
@Module({
  imports: [UnitsModule, HandoverModule],
  controllers: [ReceiversController],
  providers: [ReceiversReadModel, SpanningService],
  exports: [ReceiversReadModel],
})
export class ReceiversModule {}
