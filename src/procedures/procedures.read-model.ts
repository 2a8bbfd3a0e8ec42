import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UnitStanding } from './standing/pair-standing';
import { ConditionCounts } from './conditions/condition-counts';
import type { StageCounts } from './conditions/stages';
import { Standings } from './standing/standings.service';

/** What other subjects may ask about verification. */
@Injectable()
export class ProceduresReadModel {
  constructor(
    private readonly standings: Standings,
    private readonly conditions: ConditionCounts,
  ) {}

  /** For how many days a reading counts. */
  get validDays(): number {
    return this.standings.validDays;
  }

  /**
   * Where each new unit of a round stands: every pair by its own latest reading, so that a run of one unit or field
   * leaves the others as they were.
   * @param now moment against which readings are old.
   * @param anew counts every pair again instead of taking what was kept.
   * @returns none where nothing was ever asked for.
   */
  standing(
    manager: EntityManager,
    roundId: string,
    now: string,
    anew = false,
  ): Promise<UnitStanding[]> {
    return this.standings.units(manager, roundId, now, anew);
  }

  /**
   * How many procedures of each new unit are how far in each stage; a pair of which nothing is known is unknown.
   * @param now see `standing`. @param anew see `standing`.
   */
  stages(
    manager: EntityManager,
    roundId: string,
    now: string,
    anew = false,
  ): Promise<Map<string, StageCounts>> {
    return this.conditions.byUnit(manager, roundId, now, anew);
  }

  /** About how many rows `standing` and `stages` would have to go over now; 0 where both are kept. */
  async rowsToCount(manager: EntityManager, roundId: string, now: string): Promise<number> {
    const basis = await this.standings.basis(manager, roundId, now);
    const kept =
      this.standings.isKept(roundId, basis, now) &&
      (await this.conditions.isKept(manager, roundId, basis, now));
    return kept ? 0 : this.pairsAtMost(manager, roundId);
  }

  /** Pairs of a round if every unit had to offer every procedure. */
  pairsAtMost(manager: EntityManager, roundId: string): Promise<number> {
    return this.standings.pairsAtMost(manager, roundId);
  }
}
