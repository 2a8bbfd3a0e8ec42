import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { HandoverModule } from '../handover.module';
import { CountingController } from './counting.controller';
import { CountingEntries } from './counting-entries.service';
import { CountingEvidence } from './counting-evidence';
import { CountingReadModel } from './counting.read-model';
import { CountingSessions } from './counting-sessions.service';
import { CountingViews } from './counting-views';
import { CountingHistory } from './counting.history';

/** Counting sessions (kiểm kê). */
@Module({
  imports: [HandoverModule, EvidenceModule, UnitsModule],
  controllers: [CountingController],
  providers: [
    CountingHistory,
    CountingEntries,
    CountingEvidence,
    CountingReadModel,
    CountingSessions,
    CountingViews,
  ],
  exports: [CountingReadModel, CountingSessions],
})
export class CountingModule {}
