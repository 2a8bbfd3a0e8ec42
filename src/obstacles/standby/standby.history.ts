import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObject, HistorySources } from '../../platform/audit/history-sources';
import { Scopes } from '../../units/scopes';
import { ARRANGE } from './standby-access';
import { HOTLINES, SHIFTS, TEAMS } from './standby-kinds';

/** The history of what units keep for the days of going live, for who may arrange it there. */
@Injectable()
export class StandbyHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    for (const { entity, objectType } of [SHIFTS, TEAMS, HOTLINES])
      this.sources.add(objectType, async (manager, actor, id) => {
        const row = await manager.findOneBy<{ id: string; roundId: string; unitId: string }>(
          entity,
          { id },
        );
        if (!row) return undefined;
        const units = await this.scopes.unitsOf(manager, actor, ARRANGE, row.roundId);
        return units === 'all' || units.has(row.unitId)
          ? historyOfObject(objectType, id)
          : undefined;
      });
  }
}
