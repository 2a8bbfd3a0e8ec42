import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { permitsEverywhere } from '../../platform/http/grants';
import { TrialViews } from './trial-views.service';

/** The history of rounds of the trial operation, for whoever sees a round as a whole. */
@Injectable()
export class TrialHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly views: TrialViews,
  ) {}

  onModuleInit(): void {
    this.sources.add('trial_round', async (manager, actor, id) => {
      if (!permitsEverywhere(actor, 'rehearsal.read')) return undefined;
      await this.views.visible(manager, actor, id);
      return historyOfSubject('trial_round', id);
    });
  }
}
