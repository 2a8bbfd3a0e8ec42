import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { AsksModule } from '../asks/asks.module';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { DailyPapers } from './daily-papers';
import { OldDays } from './old-days';
import { PaperFactsReadModel } from './paper-facts.read-model';
import { PaperFiles } from './paper-files';
import { PapersController } from './papers.controller';
import { PapersReadModel } from './papers.read-model';
import { Papers } from './papers.service';

/** Reports on readiness: unit, province, steering committee; on screen, as papers, every day. */
@Module({
  imports: [UnitsModule, AsksModule, SnapshotsModule],
  controllers: [PapersController],
  providers: [DailyPapers, OldDays, PaperFactsReadModel, PaperFiles, Papers, PapersReadModel],
})
export class PapersModule {}
