import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { BatchAccess } from '../batch-access';
import type { ColumnDeclaration } from '../declaration';
import type { ImportBatch } from '../import-batch.entity';
import { notRemembered } from '../imports.errors';
import { PROVINCE } from '../mapping/column-mapping.entity';
import { RememberedSpelling } from './remembered-spelling.entity';
import { mayBeRemembered, spellingKey } from './spellings';
import { SpellingsRepository } from './spellings.repository';

/** What a person explains of one cell. */
export interface Explained {
  column: ColumnDeclaration;
  /** Why the cell could not be read. */
  code: string;
  written: string;
  meaning: string;
  place: 'organisation' | 'province';
}

/** Keeps what spellings mean, and forgets it. */
@Injectable()
export class SpellingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: BatchAccess,
    private readonly spellings: SpellingsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Remembers a spelling for files that come after this one, in the caller's unit of work.
   * @throws noRight; notRemembered for what is no spelling of a unit or a choice.
   */
  async remember(
    manager: EntityManager,
    { listType, giverOrganisationId, fileName, roundId }: ImportBatch,
    { column, code, written, meaning, place }: Explained,
    actor: Actor,
  ): Promise<void> {
    if (!mayBeRemembered(code, column, [written, meaning]))
      throw notRemembered({ column: column.header.vi });
    const organisationId = place === 'organisation' ? giverOrganisationId : null;
    const scope = { listType, organisationId };
    if (!(await this.access.mayRemember(manager, actor, roundId, scope))) throw noRight();
    await this.spellings.put(manager, {
      ...scope,
      place: organisationId ?? PROVINCE,
      ...{ columnKey: column.key, spelling: spellingKey(written), written, meaning },
      fileName,
      ...{ madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.moment() },
    });
  }

  /**
   * Forgets a spelling; files that were read by it stay as they are.
   * @throws notFound, for one beyond the person's duties too.
   */
  forget(roundId: string, id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await this.access.requireRound(manager, roundId);
      const spelling = await manager.findOneBy(RememberedSpelling, { id });
      if (!spelling) throw notFound();
      if (!(await this.access.mayRemember(manager, actor, roundId, spelling))) throw notFound();
      await manager.delete(RememberedSpelling, { id });
      await this.audit.record(manager, {
        actor,
        action: 'imports.spelling-forgotten',
        subject: { type: 'remembered_spelling', id, name: spelling.written },
        roundId,
        organisationId: spelling.organisationId,
        summary: {
          ...{ listType: spelling.listType, column: spelling.columnKey },
          ...{ written: spelling.written, meaning: spelling.meaning },
          ...{ madeBy: spelling.madeByName, madeAt: spelling.madeAt },
        },
      });
    });
  }
}
