import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditedAct } from '../audit/audit-trail';
import { RETENTION_RULES, type RetentionCode } from './retention-rules';

/** One thing that is due, for who looks before it goes. */
export interface DueThing {
  name: string;
  /** The organisation it is of; null where it is of none. */
  organisationId: string | null;
  /** Moment of the event from which its days count. */
  since: string;
}

/** What one step took away. */
export interface Removed {
  /** 0 when nothing is left. */
  count: number;
  /** Stored files whose bytes go once the unit of work is stored. */
  files?: string[];
  /** Of what the entry of the trail is; the rule itself where left out. */
  about?: Pick<AuditedAct, 'subject' | 'roundId' | 'organisationId' | 'objects'>;
}

/** How a rule is carried out in the tables of one subject. */
export interface Retained {
  /** How many are older than a moment. */
  count(manager: EntityManager, before: string): Promise<number>;
  /** Some of them, the oldest first; only where they have a name. */
  things?(manager: EntityManager, before: string, most: number): Promise<DueThing[]>;
  /**
   * Takes away the next of them, inside a unit of work short enough that others need not wait.
   * Settled rows, signed papers and the trail are not to be reached from here.
   */
  remove(manager: EntityManager, before: string, most: number): Promise<Removed>;
}

/** Which subject carries out which rule; a rule that nobody carries out stops the program. */
@Injectable()
export class Retention implements OnApplicationBootstrap {
  private readonly retained = new Map<RetentionCode, Retained>();

  register(rule: RetentionCode, retained: Retained): void {
    if (this.retained.has(rule)) throw new Error(`Two subjects carry out ${rule}`);
    this.retained.set(rule, retained);
  }

  get(rule: RetentionCode): Retained {
    return this.retained.get(rule)!;
  }

  onApplicationBootstrap(): void {
    const orphans = RETENTION_RULES.filter(({ code }) => !this.retained.has(code));
    if (orphans.length > 0)
      throw new Error(`Nobody carries out: ${orphans.map(({ code }) => code).join(', ')}`);
  }
}
