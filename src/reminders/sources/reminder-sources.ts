import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Matter, ReminderSource } from '../matter';
import { LateDiscrepancies } from './late-discrepancies';
import { LateEntries } from './late-entries';
import { LateFindings } from './late-findings';
import { LateObstacles } from './late-obstacles';
import { LateRequests } from './late-requests';
import { LateTasks } from './late-tasks';
import { MissingLists } from './missing-lists';
import { NearMilestones } from './near-milestones';
import { WaitingLists } from './waiting-lists';

/** Everything that people are reminded of each morning. */
@Injectable()
export class ReminderSources {
  private readonly sources: readonly ReminderSource[];

  constructor(
    requests: LateRequests,
    tasks: LateTasks,
    obstacles: LateObstacles,
    discrepancies: LateDiscrepancies,
    findings: LateFindings,
    missing: MissingLists,
    waiting: WaitingLists,
    entries: LateEntries,
    near: NearMilestones,
  ) {
    this.sources = [
      ...[requests, tasks, obstacles, discrepancies, findings],
      ...[missing, waiting, entries, near],
    ];
  }

  /** @param today in Việt Nam. */
  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const found: Matter[] = [];
    for (const source of this.sources)
      found.push(...(await source.overdue(manager, roundId, today)));
    return found;
  }
}
