import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistorySources } from '../../platform/audit/history-sources';
import { UnitsReadModel } from '../../units/units.read-model';

/** The history of a round's milestones, by the id of the round: each version is a row of its own. */
@Injectable()
export class MilestonePlanHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly units: UnitsReadModel,
  ) {}

  onModuleInit(): void {
    this.sources.add('milestone_plan', async (manager, _actor, roundId) =>
      (await this.units.round(manager, roundId))
        ? {
            entries: `entry.subjectType = 'milestone_plan' AND entry.roundId = :roundId`,
            parameters: { roundId },
          }
        : undefined,
    );
  }
}
