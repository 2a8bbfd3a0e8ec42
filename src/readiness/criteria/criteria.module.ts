import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CriteriaController } from './criteria.controller';
import { CriteriaReadModel } from './criteria.read-model';
import { Criteria } from './criteria.service';
import { CriteriaHistory } from './criteria.history';

/** Criteria of readiness as data: shipped, set by rounds, every version kept. */
@Module({
  imports: [UnitsModule],
  controllers: [CriteriaController],
  providers: [CriteriaHistory, Criteria, CriteriaReadModel],
  exports: [CriteriaReadModel],
})
export class CriteriaModule {}
