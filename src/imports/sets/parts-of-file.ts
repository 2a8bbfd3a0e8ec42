import { Injectable } from '@nestjs/common';
import path from 'node:path';
import { readWorkbook } from '../../office/excel/read-workbook';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { writeGrid } from '../../office/excel/write-grid';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { AppError, notFound } from '../../platform/http/app-error';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { inTurns } from '../../platform/turns';
import { BatchAccess } from '../batch-access';
import { unreadable } from '../imports.errors';
import { UploadService } from '../upload.service';
import type { Givers } from './givers';
import type { ImportSet } from './import-set.entity';
import type { ImportSetFile } from './import-set-file.entity';
import { isContainer, openZip } from './open-zip';
import { PartKeeping } from './part-keeping';
import { problemOfGiver, problemOfName, problemOfPart } from './part-problems';
import {
  giverOutside,
  noGiverColumn,
  noPartsInside,
  noSpreadsheet,
  partTooDeep,
  notForContainers,
  typeUnclear,
} from './sets.errors';
import { keptProblem, SetsRepository } from './sets.repository';
import { splitSteps } from './split-by-giver';
import { toldByName } from './told-by-name';

/** What was found in a file of several givers. */
export interface Opened {
  dataRows: number;
  totalRows: number;
  convertedCells: number;
}

/** A file being opened: whose set it is of, and by whose rights. */
interface Opening {
  set: ImportSet;
  file: ImportSetFile;
  actor: Actor;
  job: Pick<RunningJob<never>, 'progress' | 'signal'>;
}

/** One part on its way to become an import. */
interface Part {
  position: number;
  name: string;
  fileName: string;
  listType: string;
  giverOrganisationId: string;
  /** Its name. */
  giver: string;
  dataRows: number;
}

const LONGEST_NAME = 255;

/** Takes the parts out of a file, one after the other; each becomes an import or says why not. */
@Injectable()
export class PartsOfFile {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly settings: Settings,
    private readonly access: BatchAccess,
    private readonly uploads: UploadService,
    private readonly repository: SetsRepository,
    private readonly keeping: PartKeeping,
  ) {}

  /**
   * @param path the file, lying open.
   * @throws WorkbookProblem, AppError where the file as a whole gives nothing.
   */
  async open(path: string, opening: Opening): Promise<Opened> {
    const { manager } = this.reader;
    await this.access.learn(manager);
    const { roundId, listType } = opening.set;
    const side = listType === null ? undefined : this.access.target(listType).side;
    const givers = await this.repository.givers(manager, roundId, side);
    const container = await this.isContainer(path);
    if (opening.set.kind === 'givers') {
      if (container) throw notForContainers();
      return this.divide(path, opening, givers);
    }
    if (container) await this.unpack(path, opening, givers);
    else
      await this.takeNamed({ position: 1, name: opening.file.fileName }, opening, givers, () =>
        this.files.stageFrom(path),
      );
    return { dataRows: 0, totalRows: 0, convertedCells: 0 };
  }

  private async isContainer(path: string): Promise<boolean> {
    try {
      return await isContainer(path, this.settings.http.maxUploadBytes);
    } catch (error) {
      // No container at all: what it is instead is said by whoever reads it.
      if (error instanceof WorkbookProblem && error.code === 'truncated') return false;
      throw error;
    }
  }

  /** Each spreadsheet of a container; what else lies in it is told by name. */
  private async unpack(at: string, opening: Opening, givers: Givers): Promise<void> {
    await this.scratch.within(async (folder) => {
      const { parts, close } = await openZip(at, this.settings.http.maxUploadBytes, folder);
      try {
        if (!parts.some(({ kind }) => kind === 'spreadsheet')) throw noPartsInside();
        for (const [index, { path: name, kind, open }] of parts.entries()) {
          const place = { position: index + 1, name };
          if (kind === 'spreadsheet')
            await this.takeNamed(place, opening, givers, () => this.files.stage(open()));
          else {
            const about = {
              position: place.position,
              name: name.slice(-LONGEST_NAME),
              dataRows: 0,
            };
            await this.refuse(
              about,
              opening,
              kind === 'container' ? partTooDeep() : noSpreadsheet(),
              [],
            );
          }
          await opening.job.progress(index + 1, parts.length, name);
        }
      } finally {
        close();
      }
    });
  }

  /** A file of one giver, told by its name and that of its folders. */
  private async takeNamed(
    { position, name: whole }: { position: number; name: string },
    opening: Opening,
    givers: Givers,
    stage: () => Promise<StagedFile>,
  ): Promise<void> {
    const name = whole.slice(-LONGEST_NAME);
    const { set } = opening;
    const told = toldByName(whole, givers, this.access.listTypes());
    const listType = set.listType ?? told.listType;
    const problem = problemOfName(told) ?? (listType === undefined ? typeUnclear() : undefined);
    const fileName = path.posix.basename(name);
    if (problem) {
      const kept = { fileName, listType: listType ?? null, stage };
      const about = { position, name, dataRows: 0 };
      return this.refuse(about, opening, problem, told.nearest, kept);
    }
    const { organisationId: giverOrganisationId, name: giver } = told.giver!;
    const where = { listType: listType!, giverOrganisationId, giver };
    const part = { position, name, fileName, ...where, dataRows: 0 };
    return this.take(part, opening, stage);
  }

  /** Rows of a workbook by their givers. */
  private async divide(at: string, opening: Opening, givers: Givers): Promise<Opened> {
    const { set, file, job } = opening;
    const limits = {
      fileBytes: this.settings.http.maxUploadBytes,
      heapMegabytes: this.settings.reading.memoryMegabytes,
    };
    const workbook = await readWorkbook(at, limits, job.signal);
    const { declaration } = this.access.target(set.listType!);
    const divided = await inTurns(splitSteps(workbook, declaration, givers, set.giverHeading));
    if ('headings' in divided)
      throw noGiverColumn({ headings: divided.headings.join('; ') || '–' });
    const { parts, ...opened } = divided;
    const base = file.fileName.replace(/\.[a-z]+$/i, '');
    for (const [
      index,
      { text, reading, rows: dataRows, first, workbook: own },
    ] of parts.entries()) {
      const about = { position: index + 1, name: text.slice(0, LONGEST_NAME), dataRows };
      if (!('giver' in reading)) {
        const rowNumbers = first.map(({ row }) => row);
        const problem = problemOfGiver(text, reading, first, dataRows);
        const fileName = `${base.slice(0, 120)} – ${text.slice(0, 100) || index + 1}.xlsx`;
        const kept = { fileName, listType: set.listType, stage: () => this.written(own) };
        await this.refuse({ ...about, rowNumbers }, opening, problem, reading.nearest, kept);
        continue;
      }
      const { organisationId: giverOrganisationId, name: giver, unit } = reading.giver;
      const fileName = `${base.slice(0, 120)} – ${unit.code} ${giver}`.slice(0, 240) + '.xlsx';
      const where = { listType: set.listType!, giverOrganisationId, giver };
      const part = { ...about, name: giver, fileName, ...where };
      await this.take(part, opening, () => this.written(own));
      await job.progress(index + 1, parts.length, giver);
    }
    return opened;
  }

  private written(workbook: Parameters<typeof writeGrid>[1]): Promise<StagedFile> {
    return this.scratch.within(async (folder) => {
      const copy = path.join(folder, 'part.xlsx');
      await writeGrid(copy, workbook);
      return this.files.stageFrom(copy);
    });
  }

  private async take(
    part: Part,
    opening: Opening,
    stage: () => Promise<StagedFile>,
  ): Promise<void> {
    const { set, file, actor } = opening;
    const { position, name, dataRows, fileName, listType, giverOrganisationId } = part;
    // Whoever sent the file may have stopped its opening: what was taken out before stays.
    opening.job.signal.throwIfAborted();
    if ((await this.repository.settled(this.reader.manager, file.id)).has(position)) return;
    try {
      const order = { roundId: set.roundId, listType, giverOrganisationId, fileName, again: false };
      await this.uploads.accept(await stage(), order, actor, async (manager, batchId) => {
        await this.repository.addMember(manager, {
          ...{ setId: set.id, setFileId: file.id, position, name, dataRows, batchId },
          ...{ rowNumbers: [], nearest: [], ...keptProblem(null) },
        });
      });
    } catch (error) {
      if (error instanceof WorkbookProblem)
        return this.refuse({ position, name, dataRows }, opening, unreadable(error), []);
      if (!(error instanceof AppError)) throw error;
      const outside =
        error.code === notFound().code ? giverOutside({ giver: part.giver }) : problemOfPart(error);
      await this.refuse({ position, name, dataRows }, opening, outside, []);
    }
  }

  /** @param kept a part whose giver or kind a person may name: its bytes wait for that. */
  private async refuse(
    about: { position: number; name: string; dataRows: number; rowNumbers?: number[] },
    { set, file }: Opening,
    problem: AppError,
    nearest: string[],
    kept?: { fileName: string; listType: string | null; stage: () => Promise<StagedFile> },
  ): Promise<void> {
    if ((await this.repository.settled(this.reader.manager, file.id)).has(about.position)) return;
    let reason = problem;
    let staged: StagedFile | undefined;
    try {
      staged = kept && (await kept.stage());
      if (staged) await this.keeping.look(staged, kept!.fileName);
    } catch (error) {
      if (!(error instanceof AppError || error instanceof WorkbookProblem)) throw error;
      reason = error instanceof AppError ? error : unreadable(error);
      staged = undefined;
    }
    let taken = false;
    try {
      taken = await this.unitOfWork.run(async (manager) => {
        if ((await this.repository.settled(manager, file.id)).has(about.position)) return false;
        const memberId = await this.repository.addMember(manager, {
          ...{ rowNumbers: [], ...about, setId: set.id, setFileId: file.id, batchId: null },
          ...{ nearest, ...keptProblem(reason) },
        });
        if (!kept || !staged) return false;
        const { fileName, listType } = kept;
        const createdBy = set.createdBy;
        await this.keeping.keep(manager, staged, { memberId, fileName, listType, createdBy });
        return true;
      });
    } finally {
      if (staged && !taken) await this.files.discard(staged);
    }
  }
}
