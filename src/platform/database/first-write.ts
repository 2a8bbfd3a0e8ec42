import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** A row that has to be stored together with the first thing a request stores, or not at all. */
export interface FirstWrite {
  /** Called again when the unit of work is tried again. */
  write(manager: EntityManager): Promise<void>;
  /** Set once the unit of work that wrote it is committed. */
  stored: boolean;
}

/** What `UnitOfWork` writes first on behalf of the request it runs in. */
export const firstWrites = new AsyncLocalStorage<FirstWrite>();
