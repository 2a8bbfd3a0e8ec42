import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { BatchAccess } from '../batch-access';
import { columnOf } from '../declaration';
import { ImportBatch } from '../import-batch.entity';
import { ImportSheet } from '../import-sheet.entity';
import { notPlanned } from '../imports.errors';
import { Replanning } from '../replanning';
import type { ColumnChoice } from './column-choices';
import { ColumnMapping, PROVINCE } from './column-mapping.entity';
import { columnTwice, noSuchColumn } from './mapping.errors';
import type { ChosenColumns } from './mapping.schema';
import { MappingsRepository } from './mappings.repository';

/** Takes what a person says of the columns of a file, and keeps it for files of the same shape. */
@Injectable()
export class MappingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: BatchAccess,
    private readonly mappings: MappingsRepository,
    private readonly replanning: Replanning,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Matches columns by hand; the file is read and planned again.
   * @param version of the import as the person saw it.
   * @throws notFound, noRight, notPlanned, cleanedCopy, noSuchColumn, columnTwice, StaleVersion.
   */
  choose(id: string, version: number, chosen: ChosenColumns, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const batch = await this.access.handled(manager, actor, id);
      if (batch.state !== 'planned') throw notPlanned({ state: batch.state });
      await this.replanning.begin(manager, batch, version, actor);
      const { own, shape } = await this.choices(manager, batch, chosen);
      const named = new Set(own.map(({ heading }) => heading));
      const before = chosen.sheet === null ? [] : (batch.columnChoices?.choices ?? []);
      const choices = [...before.filter(({ heading }) => !named.has(heading)), ...own];
      const by = { fileName: batch.fileName, madeBy: actor.name, madeAt: this.clock.moment() };
      const columnChoices = { choices, mappingId: null, ...by };
      await manager.update(ImportBatch, { id }, { columnChoices: columnChoices as never });
      if (own.length > 0 && chosen.remember !== 'no')
        await this.remember(manager, batch, chosen.remember, { own, shape }, actor);
      await this.audit.record(manager, {
        actor,
        action: 'imports.columns-matched',
        ...aboutBatch(batch),
        summary: { listType: batch.listType, remember: chosen.remember, columns: own },
      });
    });
  }

  /**
   * Forgets a mapping; files that were read by it stay as they are.
   * @throws notFound, for a mapping beyond the person's duties too.
   */
  forget(roundId: string, id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await this.access.requireRound(manager, roundId);
      const mapping = await manager.findOneBy(ColumnMapping, { id });
      if (!mapping) throw notFound();
      if (!(await this.access.mayRemember(manager, actor, roundId, mapping))) throw notFound();
      await manager.delete(ColumnMapping, { id });
      await this.audit.record(manager, {
        actor,
        action: 'imports.mapping-forgotten',
        subject: { type: 'column_mapping', id, name: mapping.fileName },
        roundId,
        organisationId: mapping.organisationId,
        summary: { listType: mapping.listType, madeBy: mapping.madeByName, madeAt: mapping.madeAt },
      });
    });
  }

  /** What was said, by the names of the headings of the sheet as it was understood. */
  private async choices(
    manager: EntityManager,
    { id: batchId, listType, typeVersion }: ImportBatch,
    { sheet: name, columns }: ChosenColumns,
  ): Promise<{ own: ColumnChoice[]; shape: string }> {
    if (name === null) return { own: [], shape: '' };
    const { declaration } = this.access.target(listType, typeVersion);
    const sheet = await manager.findOneBy(ImportSheet, { batchId, name });
    const headings = new Map(sheet?.report.headings?.map((each) => [each.column, each]));
    const said = new Map(columns.map(({ column, key }) => [column, key]));
    for (const column of said.keys()) if (!headings.has(column)) throw noSuchColumn({ column });
    const taken = new Set<string>();
    for (const key of said.values()) {
      if (key === null) continue;
      const declared = columnOf(declaration, key);
      if (!declared) throw noSuchColumn({ column: key });
      if (taken.has(key)) throw columnTwice({ column: declared.header.vi });
      taken.add(key);
    }
    const own = [...headings.values()]
      .filter(({ column }) => said.has(column))
      .map(({ column, id }) => ({ heading: id, key: said.get(column) ?? null }));
    return { own, shape: sheet?.report.shape ?? '' };
  }

  private async remember(
    manager: EntityManager,
    batch: ImportBatch,
    place: 'organisation' | 'province',
    { own: choices, shape }: { own: ColumnChoice[]; shape: string },
    actor: Actor,
  ): Promise<void> {
    const { listType, giverOrganisationId, fileName, roundId } = batch;
    const organisationId = place === 'organisation' ? giverOrganisationId : null;
    const scope = { listType, organisationId };
    if (!(await this.access.mayRemember(manager, actor, roundId, scope))) throw noRight();
    await this.mappings.put(manager, {
      ...scope,
      place: organisationId ?? PROVINCE,
      ...{ shape, choices },
      fileName,
      ...{ madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.moment() },
    });
  }
}

const aboutBatch = ({ id, fileName, roundId, giverOrganisationId }: ImportBatch) => ({
  subject: { type: 'import_batch', id, name: fileName },
  roundId,
  organisationId: giverOrganisationId,
});
