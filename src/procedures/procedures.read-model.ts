import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UnitStanding } from './standing/pair-standing';
import { Standings } from './standing/standings.service';

/** What other subjects may ask about verification. */
@Injectable()
export class ProceduresReadModel {
  constructor(private readonly standings: Standings) {}

  /** For how many days a reading counts. */
  get validDays(): number {
    return this.standings.validDays;
  }

  /**
   * Where each new unit of a round stands: every pair by its own latest reading, so that a run of one unit or field
   * leaves the others as they were.
   * @param now moment against which readings are old.
   * @returns none where nothing was ever asked for.
   */
  standing(manager: EntityManager, roundId: string, now: string): Promise<UnitStanding[]> {
    return this.standings.units(manager, roundId, now);
  }
}
