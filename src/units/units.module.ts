import { Module } from '@nestjs/common';
import { MilestonePlanBook } from './milestone-plan-book';
import { RoundLoader } from './round-loader';
import { Scopes } from './scopes';
import { UnitsController } from './units.controller';
import { UnitsHistory } from './units.history';
import { UnitsReadModel } from './units.read-model';
import { UnitsRepository } from './units.repository';
import { UnitsService } from './units.service';
import { RoundHistory } from './round.history';

/** Rounds, administrative units in time, succession, organisations. */
@Module({
  controllers: [UnitsController],
  providers: [
    MilestonePlanBook,
    RoundHistory,
    RoundLoader,
    Scopes,
    UnitsHistory,
    UnitsReadModel,
    UnitsRepository,
    UnitsService,
  ],
  exports: [MilestonePlanBook, RoundLoader, Scopes, UnitsReadModel],
})
export class UnitsModule {}
