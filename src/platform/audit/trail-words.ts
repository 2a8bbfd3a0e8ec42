import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './audit-entry.entity';

/** An entry as people read it, in Vietnamese. */
export interface ToldEntry {
  /** In which capacity. */
  duties: string;
  /** What was done. */
  action: string;
  /** To what: its kind and name. */
  subject: string;
  organisation: string;
  /** What was there before and after, a line for each kind of change. */
  changes: string;
}

/** @returns as many as were given, in their order. */
export type TrailTeller = (
  manager: EntityManager,
  entries: readonly AuditEntry[],
) => Promise<ToldEntry[]>;

/** Tells entries in words, for rooms below the one that knows the words of all subjects; that one fills it. */
@Injectable()
export class TrailWords {
  private teller: TrailTeller | undefined;

  /** @throws Error where it is filled twice. */
  fill(teller: TrailTeller): void {
    if (this.teller) throw new Error('the words of the trail come from two sources');
    this.teller = teller;
  }

  /** @throws Error where nobody has filled it. */
  of(manager: EntityManager, entries: readonly AuditEntry[]): Promise<ToldEntry[]> {
    if (!this.teller) throw new Error('nobody tells the words of the trail');
    return this.teller(manager, entries);
  }
}
