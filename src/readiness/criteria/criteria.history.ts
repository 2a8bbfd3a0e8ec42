import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistorySources } from '../../platform/audit/history-sources';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';

/** The history of the criteria of a round, by the id of the round: each version is a row of its own. */
@Injectable()
export class CriteriaHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.sources.add('readiness_criteria', async (manager, actor, roundId) => {
      if (!(await this.units.round(manager, roundId))) return undefined;
      const units = await this.scopes.unitsOf(manager, actor, 'readiness.read', roundId);
      if (units !== 'all' && units.size === 0) return undefined;
      return {
        entries: `entry.subjectType = 'readiness_criteria' AND entry.roundId = :roundId`,
        parameters: { roundId },
      };
    });
  }
}
