import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import { AsksReadModel, type Ask } from '../asks/asks.read-model';
import { ReadinessFacts } from '../facts.service';
import type { Province } from '../province';

/** A round as it is kept: judged by everything, with what the steering committee is asked. */
@Injectable()
export class WholeRound {
  constructor(
    private readonly reader: Reader,
    private readonly facts: ReadinessFacts,
    private readonly asks: AsksReadModel,
  ) {}

  /**
   * All of one state of the database, every row counted again: what is kept of a day must be right by itself.
   * @throws notFound.
   */
  async now(roundId: string): Promise<{ province: Province; asks: Ask[] }> {
    const rows = await this.facts.rows(this.reader.manager, roundId);
    return this.reader.snapshotRows(rows, async (manager) => ({
      province: await this.facts.judged(manager, roundId, undefined, 'rows'),
      asks: await this.asks.of(manager, roundId),
    }));
  }

  /** To be awaited before `on`: see `ReadinessFacts.prepare`. */
  prepare(roundId: string): Promise<void> {
    return this.facts.prepare(roundId);
  }

  /** The same on a state that is open already, from the figures that are kept. @throws notFound. */
  async on(manager: EntityManager, roundId: string): Promise<{ province: Province; asks: Ask[] }> {
    return {
      province: await this.facts.judged(manager, roundId),
      asks: await this.asks.of(manager, roundId),
    };
  }
}
