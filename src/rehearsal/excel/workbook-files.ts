import fs from 'node:fs';
import path from 'node:path';
import { Injectable, StreamableFile } from '@nestjs/common';
import { unreadable } from '../../imports/imports.errors';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { TableSheet } from '../../office/excel/table';
import type { Workbook } from '../../office/excel/workbook';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { writeTable } from '../../office/excel/write-workbook';
import { Settings } from '../../platform/config/settings';
import { contentDisposition } from '../../platform/files/content-disposition';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { Scratch } from '../../platform/files/scratch';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks made for one answer, and workbooks that are looked at once: nothing of either stays. */
@Injectable()
export class WorkbookFiles {
  constructor(
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly settings: Settings,
  ) {}

  /** @param name of the file as people get it. */
  async send(sheets: TableSheet[], name: string): Promise<StreamableFile> {
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'made.xlsx');
    try {
      await writeTable(file, { sheets });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.scratch.remove(folder));
    return new StreamableFile(stream, { type: XLSX, disposition: contentDisposition(name) });
  }

  /**
   * Reads what came with a form.
   * @param staged bytes on disk; gone afterwards, whatever happens.
   * @param admit what has to hold before anything is read.
   * @returns what `admit` found, and the workbook.
   * @throws unreadable, secretFile, and what `admit` throws.
   */
  async read<Found>(
    { staged, fileName: name }: { staged: StagedFile; fileName: string },
    admit: () => Promise<Found>,
  ): Promise<{ found: Found; workbook: Workbook }> {
    const { http, reading } = this.settings;
    const limits = { fileBytes: http.maxUploadBytes, heapMegabytes: reading.memoryMegabytes };
    try {
      const found = await admit();
      const workbook = await this.files.withOpen(staged, async (file) => {
        await refuseSecretFile(file, name, limits);
        return readWorkbook(file, limits);
      });
      return { found, workbook };
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    } finally {
      await this.files.discard(staged);
    }
  }
}
