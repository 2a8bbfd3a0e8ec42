import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { parseCsvObjects } from '../../office/csv/parse-csv';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { countChanges } from './catalogue-diff';
import { readShippedCatalogue } from './catalogue-file';
import { planCatalogue } from './catalogue-plan';
import { wrongUnits } from './catalogue.errors';
import { CatalogueRepository, type ProcedureFilter } from './catalogue.repository';
import type { WholeCatalogue } from './catalogue-workbook';
import type {
  AssignBody,
  CodeChangeView,
  ProcedureFilters,
  ProcedurePage,
  ProcedureView,
} from './catalogue.schema';
import { CatalogueVersionsRepository } from './catalogue-versions.repository';
import { factsOf } from './procedure-facts';
import { Procedure, ProcedureUnit } from './procedure.entity';

/** Procedures read together for a workbook. */
const AT_ONCE = 500;
const SHIPPED = 'reference/procedures/commune-level.csv';

/** The catalogue of procedures of a round: what is in it, and which units offer what. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly catalogue: CatalogueRepository,
    private readonly versions: CatalogueVersionsRepository,
  ) {}

  /**
   * Loads the procedures shipped with the product and the units' agency codes; a second call changes nothing.
   * @param referenceFolder folder `reference` of the project.
   */
  async loadShipped(roundId: string, referenceFolder: string, actor: Actor) {
    const listed = readShippedCatalogue(referenceFolder);
    const prefixes = readPrefixes(referenceFolder);
    return this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const current = await this.catalogue.facts(manager, roundId);
      const changes = planCatalogue(current, { listed, withdrawn: [] }, 'changes');
      const counts = countChanges(changes);
      const base = await this.versions.latest(manager, roundId);
      const objects = [];
      if (counts.added + counts.amended > 0) {
        const version = base + 1;
        const at = this.clock.moment();
        const source = { version, source: SHIPPED };
        objects.push(...(await this.catalogue.apply(manager, roundId, changes, source)));
        const said = { decisionNumber: null, decisionDate: null, effectiveOn: null };
        const made = { madeByName: actor.name, madeAt: at };
        const row = {
          ...{ id: newId(), roundId, number: version, state: 'applied' as const, ...said },
          ...{ kind: 'shipped' as const, extent: 'changes' as const, baseNumber: base },
          ...{ source: SHIPPED, fileId: null, controllingBody: null, ...counts, ...made },
          ...{ fileRows: null, notes: null, replaced: null, version: 1 },
          ...{ appliedByName: actor.name, appliedAt: at },
        };
        await this.versions.add(manager, row, changes);
      }
      const prefix = prefixes.get(round.provinceCode);
      const newUnits = prefix ? await this.units.newUnits(manager, roundId) : [];
      const codes = new Map(newUnits.map((unit) => [unit.id, `${prefix}.${unit.code}`]));
      const agencies = await this.catalogue.addAgencies(manager, roundId, codes);
      if (objects.length + agencies > 0) {
        await this.audit.record(manager, {
          actor,
          action: 'procedures.catalogue-loaded',
          subject: { type: 'round', id: roundId, name: round.name },
          roundId,
          summary: { source: SHIPPED, ...counts, agencies },
          objects,
        });
      }
      return { ...counts, agencies };
    });
  }

  /** @throws notFound. */
  async page(roundId: string, query: ProcedureFilter): Promise<ProcedurePage> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      return this.pageOf(manager, roundId, query);
    });
  }

  /** All that the filters leave, of one moment, for a workbook. @throws notFound. */
  all(roundId: string, filters: ProcedureFilters): Promise<WholeCatalogue> {
    return this.reader.snapshot(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const procedures: ProcedureView[] = [];
      for (let page = 1; ; page += 1) {
        const next = await this.pageOf(manager, roundId, { ...filters, page, pageSize: AT_ONCE });
        procedures.push(...next.rows);
        if (next.rows.length < AT_ONCE) break;
      }
      const units = await this.units.units(
        manager,
        procedures.flatMap(({ unitIds }) => unitIds),
      );
      return { round: round.name, procedures, units };
    });
  }

  private async pageOf(
    manager: EntityManager,
    roundId: string,
    query: ProcedureFilter,
  ): Promise<ProcedurePage> {
    const page = await this.catalogue.page(manager, roundId, query);
    const named = await this.catalogue.named(
      manager,
      page.rows.map(({ id }) => id),
    );
    const former = Map.groupBy(
      await this.versions.codeChanges(manager, roundId),
      ({ newCode }) => newCode,
    );
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...{ id: row.id, ...factsOf(row), source: row.source, inForce: row.inForce },
        ...{ sinceVersion: row.sinceVersion, assignedTo: row.assignedTo, version: row.version },
        unitIds: named.get(row.id) ?? [],
        formerCodes: (former.get(row.code) ?? []).map(({ oldCode }) => oldCode),
      })),
    };
  }

  /** @throws notFound. */
  async fields(roundId: string) {
    await this.requireRound(roundId);
    return this.catalogue.fields(this.reader.manager, roundId);
  }

  /** Former codes and what replaces them. @throws notFound. */
  async codeChanges(roundId: string): Promise<CodeChangeView[]> {
    await this.requireRound(roundId);
    const rows = await this.versions.codeChanges(this.reader.manager, roundId);
    return rows.map(({ oldCode, newCode, decisionNumber, decisionDate }) => ({
      ...{ oldCode, newCode, decisionNumber, decisionDate },
    }));
  }

  /**
   * Says which units offer procedures: all of them or none. @returns how many now follow another rule.
   * @throws notFound, wrongUnits, StaleVersion.
   */
  assign(actor: Actor, roundId: string, body: AssignBody): Promise<number> {
    const seen = new Map(body.procedures.map((each) => [each.id, each.version]));
    return this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      const found = await manager.findBy(Procedure, { roundId, id: In([...seen.keys()]) });
      if (!round || found.length < seen.size) throw notFound();
      const newUnits = new Set((await this.units.newUnits(manager, roundId)).map(({ id }) => id));
      const unitIds = [...new Set(body.unitIds)];
      const wrong = unitIds.some((id) => !newUnits.has(id));
      if (wrong || (body.rule === 'named') !== unitIds.length > 0) throw wrongUnits();
      const objects = [];
      for (const { id, assignedTo } of found) {
        await updateVersioned(
          manager,
          Procedure,
          { id, version: seen.get(id)! },
          { assignedTo: body.rule },
        );
        const after = { assignedTo: body.rule, units: unitIds.length };
        objects.push({ type: 'procedure', id, before: { assignedTo }, after });
      }
      const ids = found.map(({ id }) => id);
      await manager.delete(ProcedureUnit, { procedureId: In(ids) });
      const rows = ids.flatMap((procedureId) => unitIds.map((unitId) => ({ procedureId, unitId })));
      await insertRows(manager, ProcedureUnit, rows);
      await this.audit.record(manager, {
        actor,
        action: 'procedures.assigned',
        subject: { type: 'round', id: roundId, name: round.name },
        roundId,
        summary: { rule: body.rule, procedures: ids.length, units: unitIds.length },
        objects,
      });
      return ids.length;
    });
  }

  private async requireRound(roundId: string): Promise<void> {
    if (!(await this.units.round(this.reader.manager, roundId))) throw notFound();
  }
}

/** Province code → beginning of its agencies' codes on the portal. */
function readPrefixes(referenceFolder: string): Map<string, string> {
  const file = path.join(referenceFolder, 'procedures', 'agency-prefixes.csv');
  const rows = parseCsvObjects(readFileSync(file, 'utf8'), ['province_code', 'prefix']);
  return new Map(rows.map((row) => [row.province_code, row.prefix]));
}
