import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import type { DiscrepancyKind } from './acceptance';
import { AcceptanceService } from './acceptance.service';
import { SplittingService } from './splitting.service';

/** What of a portion is taken over, and what becomes of the rest. */
export interface PartTaken {
  portionId: string;
  /** Thousandths of the unit of measure. */
  quantity: number;
  /** Null where the rest waits; otherwise the discrepancy it is. */
  rest: { kind: DiscrepancyKind; note: string } | null;
}

/** A receiver finds six chairs of ten: it takes over six, and the other four wait or are in dispute. */
@Injectable()
export class PartialAcceptance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly splitting: SplittingService,
    private readonly acceptance: AcceptanceService,
  ) {}

  /**
   * Splits a portion and accepts the first part, all of it or nothing.
   * @param version of the list as the person saw it.
   * @returns ids of both parts, the accepted one first.
   * @throws notFound, StaleVersion, splitWrong unless both parts are above zero, actRefused.
   */
  acceptPart(
    actor: Actor,
    listId: string,
    version: number,
    { portionId, quantity, rest }: PartTaken,
  ): Promise<string[]> {
    return this.unitOfWork.run(async () => {
      const parts = await this.splitting.setApart(actor, listId, version, { portionId, quantity });
      const [taken, left] = parts as [string, string];
      // Each act is one of its own on the list, which is held since the first.
      await this.acceptance.accept(actor, listId, version + 1, { portionIds: [taken] });
      if (rest)
        await this.acceptance.dispute(actor, listId, version + 2, { portionIds: [left], ...rest });
      return parts;
    });
  }
}
