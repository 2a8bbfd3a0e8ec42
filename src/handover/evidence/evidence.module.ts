import { Module } from '@nestjs/common';
import { HandoverModule } from '../handover.module';
import { EvidenceController } from './evidence.controller';
import { EvidenceReadModel } from './evidence.read-model';
import { EvidenceService } from './evidence.service';
import { EvidenceSubjects } from './evidence-subjects';
import { EvidenceViews } from './evidence-views';
import { ListEvidence } from './list-evidence';
import { ResultEvidenceController } from './result-evidence.controller';

/** Files as evidence. A room whose objects take files imports this and registers with `EvidenceSubjects`. */
@Module({
  imports: [HandoverModule],
  controllers: [EvidenceController, ResultEvidenceController],
  providers: [EvidenceReadModel, EvidenceService, EvidenceSubjects, EvidenceViews, ListEvidence],
  exports: [EvidenceReadModel, EvidenceSubjects, ListEvidence],
})
export class EvidenceModule {}
