import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import type { PageQuery } from '../../platform/http/paging';
import { maskedValues } from '../../platform/secrets/personal-value';
import { BatchAccess } from '../batch-access';
import { notPlanned } from '../imports.errors';
import { Replanning } from '../replanning';
import { titleOf } from '../row-title';
import { RepairsRepository } from './repairs.repository';
import type { RepairKind } from './repair-kinds';
import type { refusalChange, repairedRowPage } from './repairs.schema';

/** Shows what was mended in a file, and plans it again without what a person does not want. */
@Injectable()
export class RepairsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: BatchAccess,
    private readonly repository: RepairsRepository,
    private readonly replanning: Replanning,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Mended rows, a page at a time; @throws notFound outside the person's duties. */
  async page(
    id: string,
    actor: Actor,
    query: PageQuery & { kind?: RepairKind },
  ): Promise<z.infer<typeof repairedRowPage>> {
    const { manager } = this.reader;
    const batch = await this.access.seen(manager, actor, id);
    const { declaration } = this.access.target(batch.listType, batch.typeVersion);
    const found = await this.repository.page(manager, id, query);
    const rows = found.rows.map(({ id: rowId, sheet, rowNumber, values, repairs }) => ({
      ...{ rowId, sheet, rowNumber, title: titleOf(maskedValues(values), declaration) },
      repairs: (repairs ?? [])
        .filter(({ kind }) => query.kind === undefined || kind === query.kind)
        .map((each) => ({ ...each, refused: each.refused ?? false })),
    }));
    return { ...found, rows };
  }

  /**
   * Refuses repairs or wants them after all; the file is read and planned again.
   * @param version of the import as the person saw it.
   * @throws notFound, noRight, notPlanned, cleanedCopy, StaleVersion.
   */
  change(
    id: string,
    version: number,
    { changes }: z.infer<typeof refusalChange>,
    actor: Actor,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const batch = await this.access.handled(manager, actor, id);
      if (batch.state !== 'planned') throw notPlanned({ state: batch.state });
      await this.replanning.begin(manager, batch, version, actor);
      const told = await this.store(manager, id, changes, actor);
      await this.audit.record(manager, {
        actor,
        action: 'imports.repairs-refused',
        subject: { type: 'import_batch', id, name: batch.fileName },
        roundId: batch.roundId,
        organisationId: batch.giverOrganisationId,
        summary: { listType: batch.listType, changes: told },
      });
    });
  }

  private async store(
    manager: EntityManager,
    id: string,
    changes: z.infer<typeof refusalChange>['changes'],
    actor: Actor,
  ) {
    const by = { name: actor.name, at: this.clock.moment() };
    const told = [];
    for (const { kind, place, refused } of changes) {
      const refusal = { kind, ...(place ?? { sheet: null, rowNumber: null, column: null }) };
      await this.repository.put(manager, id, refusal, refused ? by : null);
      told.push({ ...refusal, refused });
    }
    return told;
  }
}
