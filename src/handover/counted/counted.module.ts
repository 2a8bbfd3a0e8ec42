import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CountingModule } from '../counting/counting.module';
import { HandoverModule } from '../handover.module';
import { CountedController } from './counted.controller';
import { CountedViews } from './counted-views';
import { SurplusRows } from './surplus.service';

/** What becomes of a count. */
@Module({
  imports: [HandoverModule, CountingModule, UnitsModule],
  controllers: [CountedController],
  providers: [CountedViews, SurplusRows],
})
export class CountedModule {}
