import type { EntityManager } from 'typeorm';
import type { ClockDoubt } from './clock-doubt';

/** Tells whether the clock may be believed; filled by whoever keeps the witnesses. */
export abstract class ClockTrust {
  /** @returns why not, or null where nothing speaks against the present moment. */
  abstract doubt(manager: EntityManager): Promise<ClockDoubt | null>;
}
