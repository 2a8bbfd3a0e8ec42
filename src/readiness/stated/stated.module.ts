import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { StatedFactsController } from './stated-facts.controller';
import { StatedFactsReadModel } from './stated-facts.read-model';
import { StatedFacts } from './stated-facts.service';

/** Facts of readiness that people state with evidence. */
@Module({
  imports: [UnitsModule],
  controllers: [StatedFactsController],
  providers: [StatedFacts, StatedFactsReadModel],
  exports: [StatedFactsReadModel],
})
export class StatedModule {}
