import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { PaperSignings } from './paper-signings.service';
import { ShareReport } from './share-report.service';
import { ShareViews } from './share-views.service';
import { SharesController } from './shares.controller';
import { SharesService } from './shares.service';
import { StagesService } from './stages.service';

/** States of lists and shares, and what is recorded of them from paper. */
@Module({
  imports: [HandoverModule, UnitsModule],
  controllers: [SharesController],
  providers: [PaperSignings, ShareReport, ShareViews, SharesService, StagesService],
})
export class SharesModule {}
