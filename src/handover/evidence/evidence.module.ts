import { Module } from '@nestjs/common';
import { HandoverModule } from '../handover.module';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { EvidenceSubjects } from './evidence-subjects';
import { EvidenceViews } from './evidence-views';
import { ListEvidence } from './list-evidence';

/** Files as evidence. A room whose objects take files imports this and registers with `EvidenceSubjects`. */
@Module({
  imports: [HandoverModule],
  controllers: [EvidenceController],
  providers: [EvidenceService, EvidenceSubjects, EvidenceViews, ListEvidence],
  exports: [EvidenceService, EvidenceSubjects, EvidenceViews, ListEvidence],
})
export class EvidenceModule {}
