import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CriteriaModule } from '../criteria/criteria.module';
import { ExceptionsController } from './exceptions.controller';
import { ExceptionsReadModel } from './exceptions.read-model';
import { Exceptions } from './exceptions.service';

/** Plans accepted for a time (chấp thuận tạm thời). */
@Module({
  imports: [UnitsModule, CriteriaModule],
  controllers: [ExceptionsController],
  providers: [Exceptions, ExceptionsReadModel],
  exports: [ExceptionsReadModel],
})
export class ExceptionsModule {}
