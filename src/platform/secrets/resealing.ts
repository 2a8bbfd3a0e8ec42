import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { Reader } from '../database/reader';
import { UnitOfWork } from '../database/unit-of-work';
import { Keyring } from './keyring';
import { SealingKey } from './sealing-key.entity';

/** Rows looked at in one unit of work: short enough that others need not wait long. */
const BATCH = 200;

/** One place where sealed values rest. */
export interface SealedRest {
  /** Name for the progress lines: table and column. */
  name: string;
  /** Whether something lies there that was never sealed (data of an earlier release). */
  unsealed?(manager: EntityManager): Promise<boolean>;
  /**
   * Seals the next rows with the present key; rows that are so already stay untouched.
   * @param after id of the last row looked at, `''` at first.
   * @returns id of the last row looked at, and how many were sealed anew; undefined at the end.
   */
  reseal(
    manager: EntityManager,
    after: string,
    most: number,
  ): Promise<{ last: string; changed: number } | undefined>;
  /** Tidies up when all its rows are stored. */
  finish?(manager: EntityManager): Promise<void>;
}

/**
 * Brings everything sealed under the present key: after a rotation, and after an upgrade from a
 * release that did not seal. Cut off in the middle it goes on where it was at the next start; blind
 * indexes change with the key, so nothing is served before it is through.
 */
@Injectable()
export class Resealing implements OnApplicationBootstrap {
  private readonly rests: SealedRest[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly keyring: Keyring,
  ) {}

  /** Called by whoever owns a table with sealed values, while the application is put together. */
  register(rest: SealedRest): void {
    this.rests.push(rest);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (await this.needed()) await this.run();
  }

  /** Whether an earlier key version is still in use, or something rests unsealed. */
  async needed(): Promise<boolean> {
    const { manager } = this.reader;
    if (await manager.existsBy(SealingKey, { version: LessThan(this.keyring.version) }))
      return true;
    for (const rest of this.rests) if (await rest.unsealed?.(manager)) return true;
    return false;
  }

  /**
   * Does it, place by place.
   * @param say is told how far it is.
   * @returns values sealed anew, by place.
   */
  async run(say: (line: string) => void = () => {}): Promise<Map<string, number>> {
    const done = new Map<string, number>();
    for (const rest of this.rests) {
      let after = '';
      let changed = 0;
      for (;;) {
        const step = await this.unitOfWork.run((manager) => rest.reseal(manager, after, BATCH));
        if (!step) break;
        after = step.last;
        changed += step.changed;
        say(`${rest.name}: ${changed}`);
      }
      await rest.finish?.(this.reader.manager);
      done.set(rest.name, changed);
    }
    // Only now may the earlier keys go: until here a restart found them in use.
    await this.unitOfWork.run((manager) =>
      manager.delete(SealingKey, { version: LessThan(this.keyring.version) }),
    );
    return done;
  }
}
