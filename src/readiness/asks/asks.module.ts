import { Module } from '@nestjs/common';
import { ObstaclesModule } from '../../obstacles/obstacles.module';
import { UnitsModule } from '../../units/units.module';
import { AsksController } from './asks.controller';
import { AsksReadModel } from './asks.read-model';
import { Asks } from './asks.service';

/** What the steering committee is asked. */
@Module({
  imports: [UnitsModule, ObstaclesModule],
  controllers: [AsksController],
  providers: [AsksReadModel, Asks],
  exports: [AsksReadModel, Asks],
})
export class AsksModule {}
