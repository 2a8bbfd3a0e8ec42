import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { unreadable } from '../imports/imports.errors';
import { refuseSecretFile } from '../imports/refuse-secret-file';
import type { AddedSheet } from '../office/excel/form-copy/copy-package';
import { fillInThread } from '../office/excel/form-copy/fill-in-thread';
import type { RowsOfForm } from '../office/excel/form-copy/replace-rows';
import { UnknownSheetXml } from '../office/excel/form-copy/sheet-xml';
import { readWorkbook } from '../office/excel/read-workbook';
import type { Workbook } from '../office/excel/workbook';
import { WorkbookProblem } from '../office/excel/workbook-problem';
import { writeGrid } from '../office/excel/write-grid';
import { Settings } from '../platform/config/settings';
import { FileStore, type ReadableFile, type StagedFile } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import type { FormLayout } from './form-layout';
import { formHasTables } from './requests.errors';

/** Media type of the workbooks that are kept. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks of requests: looked through for marks of secrets, read, written in the layout of a form. */
@Injectable()
export class RequestFiles {
  constructor(
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly settings: Settings,
  ) {}

  /**
   * Reads an uploaded workbook.
   * @throws secretFile, or what is wrong with the file in a sentence.
   */
  async read(staged: StagedFile, fileName: string): Promise<Workbook> {
    const limits = {
      fileBytes: this.settings.http.maxUploadBytes,
      heapMegabytes: this.settings.reading.memoryMegabytes,
    };
    try {
      return await this.files.withOpen(staged, async (at) => {
        await refuseSecretFile(at, fileName, limits);
        return readWorkbook(at, limits);
      });
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    }
  }

  /** A copy of what was read, as when some of it may not be kept. @returns as `filled`. */
  copyOf(workbook: Workbook): Promise<StagedFile> {
    return this.scratch.within(async (folder) => {
      const to = path.join(folder, 'copy.xlsx');
      await writeGrid(to, workbook);
      return this.files.stageFrom(to);
    });
  }

  /**
   * Writes a form with these rows.
   * @returns the bytes on disk; what is not saved must be given to `discard`.
   * @throws formHasTables where the form is stored in a way that is not changed safely.
   */
  async filled(
    form: ReadableFile,
    { sheet }: Pick<FormLayout, 'sheet'>,
    rows: RowsOfForm,
    added?: AddedSheet,
  ): Promise<StagedFile> {
    try {
      return await this.files.withOpen(form, (from) =>
        this.scratch.within(async (folder) => {
          const to = path.join(folder, 'filled.xlsx');
          await fillInThread({ from, to, sheet, rows, added });
          return this.files.stageFrom(to);
        }),
      );
    } catch (error) {
      throw error instanceof UnknownSheetXml ? formHasTables() : error;
    }
  }

  discard(staged: { id: string }): Promise<void> {
    return this.files.discard(staged);
  }
}
