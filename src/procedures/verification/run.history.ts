import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { VerificationQuery } from './verification.query';

/** The history of a verification run, for whoever sees the run. */
@Injectable()
export class RunHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly runs: VerificationQuery,
  ) {}

  onModuleInit(): void {
    this.sources.add('verification_run', async (manager, actor, id) => {
      await this.runs.visible(manager, actor, id);
      return historyOfSubject('verification_run', id);
    });
  }
}
