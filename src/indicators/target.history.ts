import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObject, HistorySources } from '../platform/audit/history-sources';
import { READ } from '../registers/register-access';
import { Scopes } from '../units/scopes';
import { IndicatorPeriodTarget, IndicatorTarget } from './indicator.entity';

/** The history of a target, for everybody who reads indicators of its round: it is the same for all units. */
@Injectable()
export class TargetHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.sources.add('indicator_target', async (manager, actor, id) => {
      const target =
        (await manager.findOneBy(IndicatorTarget, { id })) ??
        (await manager.findOneBy(IndicatorPeriodTarget, { id }));
      if (!target) return undefined;
      const units = await this.scopes.unitsOf(manager, actor, READ, target.roundId);
      if (units !== 'all' && units.size === 0) return undefined;
      return historyOfObject('indicator_target', id);
    });
  }
}
