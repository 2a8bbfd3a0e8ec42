import { Injectable } from '@nestjs/common';
import { unreadable } from '../../imports/imports.errors';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { Workbook } from '../../office/excel/workbook';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { notAList } from '../catalogue/catalogue.errors';
import { readCatalogueSheets } from '../catalogue/catalogue-sheet';
import { comparableName } from '../catalogue/procedure-name';
import { listsOf, type UnitList } from './export-lists';
import { exportMomentUnclear, sheetsWithoutUnit, unitNotOfRound } from './portal.errors';
import { PortalExportList } from './portal-source.entity';
import { partByUnit } from './unit-column';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface UploadedExport {
  staged: StagedFile;
  name: string;
  /** The unit whose list it is; null where each sheet bears the name of a unit. */
  unitId: string | null;
  /** Day of the export in Việt Nam. */
  day: string;
}

export interface KeptExport {
  exportId: string;
  lists: UnitList[];
  /** Every new unit of the round has its list. */
  wholeRound: boolean;
  refused: number;
  asOf: string;
}

/** Lists that somebody exported from the portal, or a provincial system, by hand: the source that always works. */
@Injectable()
export class PortalExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly units: UnitsReadModel,
    private readonly settings: Settings,
  ) {}

  /**
   * Keeps what a workbook shows for one unit, or for the units its sheets are named after.
   * @throws for a day that lies ahead, a unit of another round, a workbook without procedures.
   */
  async keep(roundId: string, upload: UploadedExport, actor: Actor): Promise<KeptExport> {
    const { staged, name } = upload;
    try {
      const asOf = this.momentOf(upload.day);
      const workbook = await this.files.withOpen(staged, async (path) => {
        await refuseSecretFile(path, name, this.readLimits());
        return readWorkbook(path, this.readLimits());
      });
      const found = await this.read(roundId, upload, workbook);
      const exportId = newId();
      await this.unitOfWork.run(async (manager) => {
        const about = { name, mediaType: WORKBOOK, createdBy: actor.accountId };
        const file = await this.files.save(manager, staged, about);
        const rows = found.lists.map(({ unitId, items }) => ({
          ...{ exportId, unitId, fileId: file.id, asOf, items },
        }));
        await insertRows(manager, PortalExportList, rows);
        const procedures = found.lists.reduce((sum, { items }) => sum + items.length, 0);
        await this.audit.record(manager, {
          ...{ actor, action: 'portal.export-uploaded', roundId },
          subject: { type: 'round', id: roundId, name },
          summary: {
            file: file.sha256,
            units: rows.length,
            procedures,
            refused: found.refused,
            asOf,
          },
        });
      });
      const units = await this.units.newUnits(this.reader.manager, roundId);
      const wholeRound = upload.unitId === null && found.lists.length === units.length;
      return { exportId, ...found, wholeRound, asOf };
    } catch (error) {
      await this.files.discard(staged);
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    }
  }

  private async read(roundId: string, { unitId, name }: UploadedExport, workbook: Workbook) {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const units = await this.units.newUnits(manager, roundId);
    if (unitId !== null && !units.some(({ id }) => id === unitId)) throw unitNotOfRound({});
    const sheets = unitId === null ? workbook.sheets.filter(({ hidden }) => !hidden) : null;
    if (sheets === null) {
      const read = readCatalogueSheets(workbook);
      if (!read) throw notAList({ name });
      return listsOf([{ unitId: unitId!, read }]);
    }
    const { lists, strangers, left } = matchSheets(workbook, sheets, units);
    if (lists.length === 0) throw notAList({ name });
    if (strangers.length > 0) throw sheetsWithoutUnit({ sheets: strangers.join(', ') });
    const twice = lists.find(
      ({ unitId: id }, at) => lists.findIndex((each) => each.unitId === id) < at,
    );
    if (twice)
      throw sheetsWithoutUnit({ sheets: units.find(({ id }) => id === twice.unitId)!.name });
    const found = listsOf(lists);
    return { ...found, refused: found.refused + left };
  }

  /** Findings are of the day on which the workbook was exported, from its first moment on. */
  private momentOf(day: string): string {
    const moment = new Date(`${day}T00:00:00.000+07:00`);
    if (Number.isNaN(moment.getTime()) || moment > this.clock.now()) throw exportMomentUnclear({});
    return moment.toISOString();
  }

  private readLimits() {
    const { http, reading } = this.settings;
    return { fileBytes: http.maxUploadBytes, heapMegabytes: reading.memoryMegabytes };
  }
}

/** Each sheet with procedures belongs to the unit it is named after, or its rows to the units a column of it names. */
function matchSheets(
  workbook: Workbook,
  sheets: Workbook['sheets'],
  units: readonly { id: string; code: string; name: string }[],
) {
  const strangers: string[] = [];
  let left = 0;
  const parts = sheets.flatMap((sheet) => {
    const parted = partByUnit(sheet);
    left += parted?.left ?? 0;
    return parted?.parts ?? [{ unit: sheet.name.trim(), sheet }];
  });
  const lists = parts.flatMap(({ unit: named, sheet }) => {
    const read = readCatalogueSheets({ ...workbook, sheets: [sheet] });
    if (!read) return [];
    const name = comparableName(named).replace(/^(ubnd|ủy ban nhân dân) /u, '');
    const unit = units.find((each) => each.code === named || comparableName(each.name) === name);
    if (!unit) strangers.push(named);
    return [{ unitId: unit?.id ?? '', read }];
  });
  return { lists, strangers: [...new Set(strangers)], left };
}
