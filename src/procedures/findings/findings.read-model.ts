import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FindingCause } from './finding.entity';

/** What a reminder says of a cause: which body mends it, by when. */
export interface OverdueCause {
  /** None where only a person was named, or nobody. */
  ownerOrganisationId: string | null;
  dueOn: string;
}

/** What other rooms may ask about findings. */
@Injectable()
export class FindingsReadModel {
  /**
   * Causes not closed on their day; one at many units counts once, as it is mended once.
   * Those that wait for guidance are among them: the day stands until it is moved.
   * @param today in Việt Nam.
   */
  async overdue(manager: EntityManager, roundId: string, today: string): Promise<OverdueCause[]> {
    return await manager
      .createQueryBuilder(FindingCause, 'cause')
      .select('cause.ownerOrganisationId', 'ownerOrganisationId')
      .addSelect('cause.dueOn', 'dueOn')
      .where(`cause.roundId = :roundId AND cause.state <> 'closed'`, { roundId })
      .andWhere('cause.dueOn < :today', { today })
      .orderBy('cause.dueOn')
      .addOrderBy('cause.id')
      .getRawMany<OverdueCause>();
  }
}
