import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { GeneralMinutesController } from './general.controller';
import { GeneralDrafts } from './general-drafts';
import { GeneralDrawing } from './general-drawing';
import { GeneralLists } from './general-lists';
import { GeneralMinutesService } from './general.service';

/** Minutes over all lists that go from one body to another. */
@Module({
  imports: [HandoverModule, UnitsModule],
  controllers: [GeneralMinutesController],
  providers: [GeneralDrafts, GeneralDrawing, GeneralLists, GeneralMinutesService],
})
export class GeneralMinutesModule {}
