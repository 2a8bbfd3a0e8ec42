import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { CustodyController } from './custody.controller';
import { CustodyReadModel } from './custody.read-model';
import { Custodies } from './custody.service';

/** Interim custodians. */
@Module({
  imports: [HandoverModule, UnitsModule],
  controllers: [CustodyController],
  providers: [Custodies, CustodyReadModel],
  exports: [CustodyReadModel],
})
export class CustodyModule {}
