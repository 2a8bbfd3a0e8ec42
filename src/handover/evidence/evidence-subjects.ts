import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditedAct } from '../../platform/audit/audit-trail';
import type { Actor } from '../../platform/http/actor';
import { notFound, type AppError } from '../../platform/http/app-error';

/** Right to hang files on what one's duty covers. */
export const ATTACH = 'handover.attach';

/** The thing that a file is evidence of, as one person may deal with it. */
export interface EvidencePlace {
  roundId: string;
  listId: string | null;
  /** Whose records it belongs to. */
  organisationId: string;
  /** What an entry of the audit trail is about. */
  subject: AuditedAct['subject'];
  /** The object in whose history the file is told. */
  object: { type: string; id: string };
  /** May bring files. */
  mayAdd: boolean;
  /** Why nobody brings files here as things stand; where absent, the person lacks the right. */
  takesNone?: AppError;
  /** May withdraw what others brought. */
  mayWithdrawAny: boolean;
  /** Told inside the unit of work that a file came or was withdrawn. */
  changed?: (manager: EntityManager) => Promise<void>;
}

/** Finds a thing for a person. @throws notFound where it does not exist for them. */
export type EvidenceSource = (
  manager: EntityManager,
  actor: Actor,
  id: string,
) => Promise<EvidencePlace>;

/**
 * What files can be evidence of. A room whose objects take files registers their kind here with its own
 * check of who sees them; evidence knows nothing of the object.
 */
@Injectable()
export class EvidenceSubjects {
  private readonly sources = new Map<string, EvidenceSource>();

  /** @param kind at most 20 small letters and `_`; part of addresses. */
  add(kind: string, source: EvidenceSource): void {
    if (!/^[a-z_]{1,20}$/.test(kind)) throw new Error(`${kind}: no kind of evidence subject`);
    if (this.sources.has(kind)) throw new Error(`${kind} takes evidence from two rooms`);
    this.sources.set(kind, source);
  }

  /** @throws notFound also for a kind that nobody registered. */
  async find(
    manager: EntityManager,
    actor: Actor,
    kind: string,
    id: string,
  ): Promise<EvidencePlace> {
    const source = this.sources.get(kind);
    if (!source) throw notFound();
    return source(manager, actor, id);
  }
}
