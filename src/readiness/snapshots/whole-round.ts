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

  /** All of one state of the database. @throws notFound. */
  now(roundId: string): Promise<{ province: Province; asks: Ask[] }> {
    return this.reader.snapshot((manager) => this.on(manager, roundId));
  }

  /** The same on a state that is open already. @throws notFound. */
  async on(manager: EntityManager, roundId: string): Promise<{ province: Province; asks: Ask[] }> {
    return {
      province: await this.facts.judged(manager, roundId),
      asks: await this.asks.of(manager, roundId),
    };
  }
}
