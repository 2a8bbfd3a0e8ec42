import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../platform/audit/history-sources';
import { permitsEverywhere } from '../platform/http/grants';
import { UnitsReadModel } from './units.read-model';

/** The history of a round, for whoever reads all of its units: its acts are about many of them. */
@Injectable()
export class RoundHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly units: UnitsReadModel,
  ) {}

  onModuleInit(): void {
    this.sources.add('round', async (manager, actor, id) => {
      if (!permitsEverywhere(actor, 'audit.read') || !(await this.units.round(manager, id)))
        return undefined;
      return historyOfSubject('round', id);
    });
  }
}
