import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { RehearsalModule } from '../rehearsal.module';
import { DossiersModule } from '../dossiers/dossiers.module';
import { TrialsModule } from '../trials/trials.module';
import { ReportService } from './report.service';
import { ScoresController } from './scores.controller';
import { ScoresService } from './scores.service';

/** Scores of rounds and their evaluation reports. */
@Module({
  imports: [DossiersModule, RehearsalModule, TrialsModule, UnitsModule],
  controllers: [ScoresController],
  providers: [ReportService, ScoresService],
  exports: [ScoresService],
})
export class ScoresModule {}
