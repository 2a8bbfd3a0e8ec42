import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unreadable } from '../../imports/imports.errors';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { TableSheet } from '../../office/excel/table';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { UnitAgency } from '../catalogue/procedure.entity';
import type {
  AgenciesBody,
  AgenciesPlan,
  AgenciesReceipt,
  AgenciesView,
  AgencyView,
} from './agencies.schema';
import { wantedOf, withoutConflicts, type Wanted } from './agency-changes';
import { notAnAgencyList, refusalText, type AgencyRefusal } from './agency-refusals';
import { agenciesSheet, readAgencies } from './agency-sheet';

/** Under which codes the portal keeps the procedures of the units of a round. */
@Injectable()
export class UnitAgencies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly units: UnitsReadModel,
  ) {}

  /** Every new unit of the round, in the order of the resolution. @throws notFound. */
  async view(roundId: string): Promise<AgenciesView> {
    const rows = await this.reader.snapshot((manager) => this.known(manager, roundId));
    return { rows, without: rows.filter(({ agencyCode }) => agencyCode === null).length };
  }

  /** The same as a workbook that can be taken in again. @throws notFound. */
  async sheet(roundId: string): Promise<TableSheet> {
    return agenciesSheet((await this.view(roundId)).rows);
  }

  /**
   * Says of every row what it holds; writes nothing, and keeps nothing of the file.
   * @param staged bytes on disk; gone afterwards, whatever happens.
   * @throws notFound, unreadable, secretFile, notAnAgencyList.
   */
  async plan(roundId: string, staged: StagedFile, name: string): Promise<AgenciesPlan> {
    const { http, reading } = this.settings;
    const limits = { fileBytes: http.maxUploadBytes, heapMegabytes: reading.memoryMegabytes };
    try {
      const workbook = await this.files.withOpen(staged, async (file) => {
        await refuseSecretFile(file, name, limits);
        return readWorkbook(file, limits);
      });
      const plan = readAgencies(workbook, name, (await this.view(roundId)).rows);
      if (!plan) throw notAnAgencyList({ name });
      return plan;
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    } finally {
      await this.files.discard(staged);
    }
  }

  /**
   * Gives units their codes, changes them, takes them away. What holds already changes nothing; what cannot be taken is
   * told with its reason, the rest is taken.
   * @throws notFound, StaleVersion.
   */
  set(actor: Actor, roundId: string, { agencies, source }: AgenciesBody): Promise<AgenciesReceipt> {
    return this.unitOfWork.run(async (manager) => {
      const known = await this.known(manager, roundId);
      const receipt: AgenciesReceipt = { changed: 0, unchanged: 0, refused: [] };
      const refuse = (index: number, code: AgencyRefusal) =>
        receipt.refused.push({ index, code, ...refusalText(code, agencies[index]!) });
      const wanted = wantedOf(agencies, known, refuse);
      const changes = wanted.filter(({ unit, code }) => unit.agencyCode !== code);
      receipt.unchanged = wanted.length - changes.length;
      const taken = withoutConflicts(known, changes, ({ index }) =>
        refuse(index, 'code-of-another'),
      );
      receipt.changed = taken.length;
      receipt.refused.sort((a, b) => a.index - b.index);
      for (const { index, unit } of taken) {
        const { version } = agencies[index]!;
        if (version !== unit.version) throw new StaleVersion('unit_agency', unit.unitId, version);
      }
      await this.store(manager, actor, roundId, taken, source);
      return receipt;
    });
  }

  /** All of them anew: two units may have exchanged their codes. */
  private async store(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    changes: readonly Wanted[],
    source: string,
  ): Promise<void> {
    if (changes.length === 0) return;
    const objects = [];
    const rows: UnitAgency[] = [];
    const entered = { enteredByName: actor.name, enteredAt: this.clock.moment() };
    for (const { unit, code } of changes) {
      const { unitId, agencyCode, version } = unit;
      const seen = { roundId, unitId };
      if (agencyCode !== null) {
        const done = await manager.delete(UnitAgency, { ...seen, version });
        if (done.affected !== 1) throw new StaleVersion('unit_agency', unitId, version);
      }
      if (code !== null)
        rows.push({
          ...{ id: newId(), ...seen, departmentCode: code, source, ...entered },
          version: version + 1,
        });
      objects.push({
        ...{ type: 'unit_agency', id: unitId },
        ...(agencyCode !== null && { before: { agencyCode } }),
        ...(code !== null && { after: { agencyCode: code } }),
      });
    }
    await insertRows(manager, UnitAgency, rows);
    const round = await this.units.round(manager, roundId);
    await this.audit.record(manager, {
      ...{ actor, action: 'procedures.agencies-set', roundId, objects },
      subject: { type: 'round', id: roundId, name: round!.name },
      summary: { source, changed: changes.length },
    });
  }

  /** @throws notFound. */
  private async known(manager: EntityManager, roundId: string): Promise<AgencyView[]> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const rows = await manager.findBy(UnitAgency, { roundId });
    const byUnit = new Map(rows.map((row) => [row.unitId, row]));
    return (await this.units.newUnits(manager, roundId)).map(({ id, code, name }) => {
      const row = byUnit.get(id);
      return {
        ...{ unitId: id, unitCode: code, unitName: name },
        ...{ agencyCode: row?.departmentCode ?? null, source: row?.source ?? null },
        ...{ enteredBy: row?.enteredByName ?? null, enteredAt: row?.enteredAt ?? null },
        version: row?.version ?? 0,
      };
    });
  }
}
