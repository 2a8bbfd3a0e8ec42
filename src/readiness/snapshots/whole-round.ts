import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import { vietnamDay } from '../../platform/vietnam-time';
import type { TaskStanding } from '../../tasks/task-standing';
import { TasksReadModel } from '../../tasks/tasks.read-model';
import { AsksReadModel, type Ask } from '../asks/asks.read-model';
import { ReadinessFacts } from '../facts.service';
import type { Province } from '../province';

/** A round at one moment. */
export interface RoundThen {
  province: Province;
  asks: Ask[];
  tasks: TaskStanding;
}

/** A round as it is kept: judged by everything, with what the steering committee is asked and how far tasks are. */
@Injectable()
export class WholeRound {
  constructor(
    private readonly reader: Reader,
    private readonly facts: ReadinessFacts,
    private readonly asks: AsksReadModel,
    private readonly tasks: TasksReadModel,
  ) {}

  /**
   * All of one state of the database, every row counted again: what is kept of a day must be right by itself.
   * @throws notFound.
   */
  async now(roundId: string): Promise<RoundThen> {
    const rows = await this.facts.rows(this.reader.manager, roundId);
    return this.reader.snapshotRows(rows, async (manager) =>
      this.with(manager, await this.facts.judged(manager, roundId, undefined, 'rows')),
    );
  }

  /** To be awaited before `on`: see `ReadinessFacts.prepare`. */
  prepare(roundId: string): Promise<void> {
    return this.facts.prepare(roundId);
  }

  /** The same on a state that is open already, from the figures that are kept. @throws notFound. */
  async on(manager: EntityManager, roundId: string): Promise<RoundThen> {
    return this.with(manager, await this.facts.judged(manager, roundId));
  }

  private async with(manager: EntityManager, province: Province): Promise<RoundThen> {
    const { round, asOf } = province;
    const today = vietnamDay(new Date(asOf));
    return {
      province,
      asks: await this.asks.of(manager, round.id),
      tasks: await this.tasks.standing(manager, round.id, today),
    };
  }
}
