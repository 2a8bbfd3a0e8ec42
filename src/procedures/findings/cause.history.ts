import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { FindingsService } from './findings.service';

/** Who follows a finding up and how it went on, for whoever sees it at one of their units. */
@Injectable()
export class CauseHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly findings: FindingsService,
  ) {}

  onModuleInit(): void {
    this.sources.add('finding_cause', async (_, actor, id) => {
      await this.findings.detail(actor, id);
      return historyOfSubject('finding_cause', id);
    });
  }
}
