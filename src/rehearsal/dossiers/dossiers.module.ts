import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { RehearsalModule } from '../rehearsal.module';
import { TemplatesModule } from '../templates/templates.module';
import { TrialsModule } from '../trials/trials.module';
import { DossierViews } from './dossier-views.service';
import { DossiersController } from './dossiers.controller';
import { DossiersService } from './dossiers.service';

/** Test dossiers, the minutes of their steps, the five indicators, and their removal. */
@Module({
  imports: [RehearsalModule, TemplatesModule, TrialsModule, UnitsModule],
  controllers: [DossiersController],
  providers: [DossierViews, DossiersService],
  exports: [DossierViews],
})
export class DossiersModule {}
