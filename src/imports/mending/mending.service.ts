import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { Keyring } from '../../platform/secrets/keyring';
import { maskOf, sealValue } from '../../platform/secrets/personal-value';
import { BatchAccess } from '../batch-access';
import { columnOf, sealedKind, type ColumnDeclaration, type ListDeclaration } from '../declaration';
import type { ImportBatch } from '../import-batch.entity';
import { notPlanned, notRemembered, nothingToMend } from '../imports.errors';
import { Replanning } from '../replanning';
import { SpellingsService } from '../spellings/spellings.service';
import { stagedRow } from '../staged-pages';
import { ImportMend } from './import-mend.entity';
import type { mendBody } from './mending.schema';

type Given = z.input<typeof mendBody>['cells'][number];

/** Takes what a person types in the place of a bad cell; the file is planned again by the same rules. */
@Injectable()
export class MendingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: BatchAccess,
    private readonly replanning: Replanning,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly spellings: SpellingsService,
  ) {}

  /**
   * Corrects bad cells, or takes corrections back.
   * @param version of the import as the person saw it.
   * @throws notFound, noRight, notPlanned, cleanedCopy, nothingToMend, notRemembered, StaleVersion.
   */
  mend(id: string, version: number, cells: readonly Given[], actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const batch = await this.access.handled(manager, actor, id);
      if (batch.state !== 'planned') throw notPlanned({ state: batch.state });
      await this.replanning.begin(manager, batch, version, actor);
      const { declaration } = this.access.target(batch.listType, batch.typeVersion);
      const told = [];
      for (const given of cells)
        told.push(await this.put(manager, batch, declaration, given, actor));
      await this.audit.record(manager, {
        actor,
        action: 'imports.cells-mended',
        subject: { type: 'import_batch', id, name: batch.fileName },
        roundId: batch.roundId,
        organisationId: batch.giverOrganisationId,
        summary: { listType: batch.listType, cells: told },
      });
    });
  }

  /** @returns what the trail tells of it. */
  private async put(
    manager: EntityManager,
    batch: ImportBatch,
    declaration: ListDeclaration,
    { rowId, column: columnKey, text, remember = 'no' }: Given,
    actor: Actor,
  ) {
    const { id: batchId } = batch;
    const row = await stagedRow(manager, batchId, rowId);
    const column = columnOf(declaration, columnKey);
    if (!row || !column) throw nothingToMend();
    const { sheet, rowNumber } = row;
    const where = { batchId, sheet, rowNumber, columnKey };
    const before = await manager.findOneBy(ImportMend, where);
    const problem = row.problems.find((each) => each.column === columnKey);
    if (!before && (!problem || !/^[A-Z]/.test(problem.cell))) throw nothingToMend();
    const original = before?.original ?? problem?.value ?? '';
    if (remember !== 'no') {
      if (!problem || text === null) throw notRemembered({ column: column.header.vi });
      const explained = { column, code: problem.code, written: original, meaning: text };
      await this.spellings.remember(manager, batch, { ...explained, place: remember }, actor);
    }
    if (before) await manager.delete(ImportMend, { id: before.id });
    if (text !== null) {
      const kind = sealedKind(column);
      const value = kind ? sealValue(this.keyring, kind, text) : text;
      const at = this.clock.moment();
      const mended = { id: newId(), ...where, original, value, mendedByName: actor.name };
      await insertRows(manager, ImportMend, [{ ...mended, mendedAt: at }]);
    }
    return {
      ...{ sheet, row: rowNumber, column: columnKey },
      original: shownInTrail(column, original),
      text: text === null ? null : shownInTrail(column, text),
      ...(remember !== 'no' && { remember }),
    };
  }
}

/** Values that are said of persons stand masked in the trail. */
function shownInTrail(column: ColumnDeclaration, text: string): string {
  if ((column.sensitivity ?? 'none') === 'none') return text;
  return maskOf(sealedKind(column) ?? 'complainant_name', text);
}
