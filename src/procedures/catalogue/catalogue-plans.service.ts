import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unreadable } from '../../imports/imports.errors';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { readWorkbook } from '../../office/excel/read-workbook';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { countChanges } from './catalogue-diff';
import { planCatalogue, type StatedFacts } from './catalogue-plan';
import { isForCommunes, readCatalogueSheets, type CatalogueSheet } from './catalogue-sheet';
import { notAList, nothingChanges, planOutdated, planOver } from './catalogue.errors';
import { CatalogueRepository } from './catalogue.repository';
import type { PlanForm } from './catalogue.schema';
import { CatalogueVersion } from './catalogue-version.entity';
import { CatalogueVersionsRepository } from './catalogue-versions.repository';
import type { ProcedureFacts } from './procedure-facts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Notes kept with a version; the rest is counted. */
const NOTES_KEPT = 2_000;

/** Lists from workbooks on their way into the catalogue: first a plan that people look at, then a version. */
@Injectable()
export class CataloguePlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly units: UnitsReadModel,
    private readonly catalogue: CatalogueRepository,
    private readonly versions: CatalogueVersionsRepository,
  ) {}

  /**
   * Reads a list and says what taking it would do; the catalogue stays as it is.
   * @param staged the uploaded bytes; kept as a stored file, or removed when nothing can be taken.
   * @returns id of the planned version.
   * @throws notFound, `imports.…` for a file that cannot be read, `procedures.not-a-list` for another workbook.
   */
  async plan(
    actor: Actor,
    roundId: string,
    upload: { staged: StagedFile; name: string },
    form: PlanForm,
  ): Promise<string> {
    const { staged, name } = upload;
    try {
      const read = await this.files.withOpen(staged, async (file) => {
        await refuseSecretFile(file, name, this.limits());
        return readCatalogueSheets(await readWorkbook(file, this.limits()));
      });
      if (!read) throw notAList({ name });
      return await this.unitOfWork.run(async (manager) => {
        if (!(await this.units.round(manager, roundId))) throw notFound();
        const about = { name, mediaType: WORKBOOK, createdBy: actor.accountId };
        const file = await this.files.save(manager, staged, about);
        const source = `${name.slice(0, 280)} · ${file.sha256.slice(0, 12)}`;
        const id = await this.store(manager, actor, roundId, read, form, source, file.id);
        return id;
      });
    } catch (error) {
      await this.files.discard(staged);
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    }
  }

  /**
   * Makes a plan the catalogue's next version.
   * @param version of the plan as the person saw it.
   * @throws notFound, planOver, planOutdated, nothingChanges, StaleVersion.
   */
  apply(actor: Actor, id: string, version: number): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const plan = await this.open(manager, id, version);
      const { roundId, baseNumber, source } = plan;
      const latest = await this.versions.latest(manager, roundId);
      if (latest !== baseNumber) throw planOutdated({ latest, base: baseNumber });
      if (plan.added + plan.amended + plan.withdrawn === 0 && !plan.replaced?.length)
        throw nothingChanges();
      const number = latest + 1;
      await updateVersioned(
        manager,
        CatalogueVersion,
        { id, version },
        {
          ...{ state: 'applied', number, appliedByName: actor.name },
          appliedAt: this.clock.moment(),
        },
      );
      const changes = await this.versions.changes(manager, id);
      const objects = await this.catalogue.apply(manager, roundId, changes, {
        ...{ version: number, source },
      });
      const codes = await this.versions.addReplaced(manager, plan);
      const { added, amended, withdrawn } = plan;
      await this.record(manager, actor, plan, 'procedures.catalogue-imported', {
        summary: { number, source, added, amended, withdrawn, codes },
        objects,
      });
    });
  }

  /** @throws notFound, planOver, StaleVersion. */
  discard(actor: Actor, id: string, version: number): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const plan = await this.open(manager, id, version);
      await updateVersioned(manager, CatalogueVersion, { id, version }, { state: 'discarded' });
      await this.versions.forget(manager, id);
      await this.record(manager, actor, plan, 'procedures.catalogue-discarded', {
        summary: { source: plan.source },
        objects: [],
      });
    });
  }

  private async store(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    read: CatalogueSheet,
    form: PlanForm,
    source: string,
    fileId: string,
  ): Promise<string> {
    const current = await this.catalogue.facts(manager, roundId);
    const said = { ...read.decision, ...stated(form) };
    const { listed, skipped } = chosen(read, current, form, said);
    const changes = planCatalogue(current, { listed, withdrawn: read.withdrawn }, form.extent);
    const taken = new Set(listed.map(({ code }) => code));
    const plan: CatalogueVersion = {
      ...{ id: newId(), roundId, number: null, state: 'planned', kind: 'file', source, fileId },
      ...{ extent: form.extent, baseNumber: await this.versions.latest(manager, roundId) },
      ...{ decisionNumber: said.decisionNumber ?? null, decisionDate: said.decisionDate ?? null },
      ...{ effectiveOn: said.effectiveOn ?? null, controllingBody: said.controllingBody ?? null },
      ...countChanges(changes),
      fileRows: { ...read.rows, skipped },
      notes: read.notes.slice(0, NOTES_KEPT),
      replaced: read.replaced.filter(({ newCode }) => taken.has(newCode)),
      ...{ madeByName: actor.name, madeAt: this.clock.moment() },
      ...{ appliedByName: null, appliedAt: null, version: 1 },
    };
    await this.versions.add(manager, plan, changes);
    const { added, amended, withdrawn, unchanged } = plan;
    await this.record(manager, actor, plan, 'procedures.catalogue-planned', {
      summary: { source, file: fileId, added, amended, withdrawn, unchanged, skipped },
      objects: [],
    });
    return plan.id;
  }

  /** @throws notFound, planOver, StaleVersion. */
  private async open(manager: EntityManager, id: string, version: number) {
    const plan = await this.versions.byId(manager, id);
    if (!plan) throw notFound();
    if (plan.version !== version) throw new StaleVersion('catalogue_version', id, version);
    if (plan.state !== 'planned') throw planOver();
    return plan;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, source }: CatalogueVersion,
    action: string,
    told: Pick<Parameters<AuditTrail['record']>[1], 'summary' | 'objects'>,
  ): Promise<void> {
    const subject = { type: 'catalogue_version', id, name: source };
    return this.audit.record(manager, { actor, action, subject, roundId, ...told });
  }

  private limits() {
    const { http, reading } = this.settings;
    return { fileBytes: http.maxUploadBytes, heapMegabytes: reading.memoryMegabytes };
  }
}

/**
 * What of a file is taken: with `communesOnly` what communes carry out, and what the catalogue holds already.
 */
function chosen(
  { listed: rows, parts }: CatalogueSheet,
  current: readonly ProcedureFacts[],
  form: PlanForm,
  said: Said,
) {
  const known = new Set(current.map(({ code }) => code));
  const concerns = (each: StatedFacts) =>
    form.communesOnly === 'false' || known.has(each.code) || forCommunes(each, parts);
  const listed = rows.filter(concerns).map((each) => ({ ...said, ...each }));
  return { listed, skipped: rows.length - listed.length };
}

/** By the part of the annex in which it stands, else by who carries it out; what says neither concerns communes. */
function forCommunes(each: StatedFacts, parts: CatalogueSheet['parts']): boolean {
  const part = parts.get(each.code);
  if (part === 'commune') return true;
  return each.executedBy === undefined ? part === undefined : isForCommunes(each);
}

type Said = Partial<
  Pick<PlanForm, 'decisionNumber' | 'decisionDate' | 'effectiveOn' | 'controllingBody'>
>;

/**
 * What a person says of the whole file. Whoever names another decision than the heading does means that one: its days
 * are not those of the heading.
 */
function stated(form: PlanForm): Said {
  const { decisionNumber, decisionDate, effectiveOn, controllingBody } = form;
  const entered = Object.entries({ decisionNumber, decisionDate, effectiveOn, controllingBody });
  const said: Said = Object.fromEntries(entered.filter(([, value]) => value !== undefined));
  return decisionNumber === undefined ? said : { decisionDate, effectiveOn, ...said };
}
