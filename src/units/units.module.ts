import { Module } from '@nestjs/common';
import { RoundLoader } from './round-loader';
import { UnitsController } from './units.controller';
import { UnitsReadModel } from './units.read-model';
import { UnitsRepository } from './units.repository';
import { UnitsService } from './units.service';

/** Rounds, administrative units in time, succession, organisations. */
@Module({
  controllers: [UnitsController],
  providers: [RoundLoader, UnitsReadModel, UnitsRepository, UnitsService],
  exports: [RoundLoader, UnitsReadModel],
})
export class UnitsModule {}
