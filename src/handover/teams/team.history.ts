import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { TeamsReadModel } from './teams.read-model';

/** The history of a team, for whoever sees it. */
@Injectable()
export class TeamHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly teams: TeamsReadModel,
  ) {}

  onModuleInit(): void {
    this.sources.add('handover_team', async (manager, actor, id) => {
      await this.teams.visible(manager, actor, id);
      return historyOfSubject('handover_team', id);
    });
  }
}
