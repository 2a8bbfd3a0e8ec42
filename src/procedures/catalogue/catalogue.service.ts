import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { unreadable } from '../../imports/imports.errors';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { parseCsvObjects } from '../../office/csv/parse-csv';
import { readWorkbook } from '../../office/excel/read-workbook';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import type { PageQuery } from '../../platform/http/paging';
import { UnitsReadModel } from '../../units/units.read-model';
import { readShippedCatalogue } from './catalogue-file';
import { CatalogueRepository } from './catalogue.repository';
import { isForCommunes, readPortalExport, type ExportedProcedure } from './portal-export';
import { notAPortalExport } from '../procedures.errors';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Notes given back to the person; the rest is counted. */
const NOTES_SHOWN = 200;

/** The catalogue of procedures of a round: where it comes from and how it changes. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly files: FileStore,
    private readonly units: UnitsReadModel,
    private readonly catalogue: CatalogueRepository,
    private readonly settings: Settings,
  ) {}

  /**
   * Loads the procedures shipped with the product and the units' agency codes; a second call changes nothing.
   * @param referenceFolder folder `reference` of the project.
   */
  async loadShipped(roundId: string, referenceFolder: string, actor: Actor) {
    const entries = readShippedCatalogue(referenceFolder).map((each) => ({
      ...each,
      executedBy: null,
    }));
    const prefixes = readPrefixes(referenceFolder);
    return this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const source = 'reference/procedures/commune-level.csv';
      const { counts: rows, objects } = await this.catalogue.upsert(
        manager,
        roundId,
        entries,
        source,
      );
      const prefix = prefixes.get(round.provinceCode);
      const newUnits = prefix ? await this.units.newUnits(manager, roundId) : [];
      const codes = new Map(newUnits.map((unit) => [unit.id, `${prefix}.${unit.code}`]));
      const agencies = await this.catalogue.addAgencies(manager, roundId, codes);
      if (rows.created + rows.changed + agencies > 0) {
        await this.audit.record(manager, {
          actor,
          action: 'procedures.catalogue-loaded',
          subject: { type: 'round', id: roundId, name: round.name },
          roundId,
          summary: { source, ...rows, agencies },
          objects,
        });
      }
      return { ...rows, agencies };
    });
  }

  async page(roundId: string, query: PageQuery & { q?: string }) {
    await this.requireRound(roundId);
    return this.catalogue.page(this.reader.manager, roundId, query);
  }

  /**
   * Takes the commune-level procedures of a workbook exported by the portal into the catalogue.
   * @param staged the uploaded bytes; kept as a stored file, or removed when nothing can be taken.
   * @throws `imports.…` for a file that cannot be read, `procedures.not-a-portal-export` for another workbook.
   */
  async importPortalExport(roundId: string, staged: StagedFile, name: string, actor: Actor) {
    try {
      const { read, candidates } = await this.files.withOpen(staged, async (path) => {
        await refuseSecretFile(path, name, this.readLimits());
        return this.readExport(roundId, path, name);
      });
      const rows = candidates.map((each) => ({
        ...each,
        executedBy: each.executedBy.join('\n') || null,
      }));
      const skipped = read.procedures.length - candidates.length;
      return await this.unitOfWork.run(async (manager) => {
        const about = { name, mediaType: WORKBOOK, createdBy: actor.accountId };
        const file = await this.files.save(manager, staged, about);
        const { counts, objects } = await this.catalogue.upsert(
          manager,
          roundId,
          rows,
          `portal export ${file.sha256.slice(0, 12)}`,
        );
        const receipt = {
          ...counts,
          skipped,
          refused: read.rows.refused,
          headingRows: read.rows.heading,
          totalRows: read.rows.total,
        };
        await this.audit.record(manager, {
          actor,
          action: 'procedures.catalogue-imported',
          subject: { type: 'round', id: roundId, name },
          roundId,
          summary: { file: file.sha256, ...receipt },
          objects,
        });
        return {
          fileId: file.id,
          ...receipt,
          notes: read.notes.slice(0, NOTES_SHOWN),
          noteCount: read.notes.length,
        };
      });
    } catch (error) {
      await this.files.discard(staged);
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    }
  }

  private async readExport(roundId: string, file: string, name: string) {
    await this.requireRound(roundId);
    const read = readPortalExport(await readWorkbook(file, this.readLimits()));
    if (!read) throw notAPortalExport({ name });
    const codes = read.procedures.map((each) => each.code);
    const known = await this.catalogue.codes(this.reader.manager, roundId, codes);
    const inCatalogue = new Set(known.map((each) => each.code));
    const concerns = (each: ExportedProcedure) => inCatalogue.has(each.code) || isForCommunes(each);
    return { read, candidates: read.procedures.filter(concerns) };
  }

  private readLimits() {
    const { http, reading } = this.settings;
    return { fileBytes: http.maxUploadBytes, heapMegabytes: reading.memoryMegabytes };
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
