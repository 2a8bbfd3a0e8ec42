import fs from 'node:fs';
import path from 'node:path';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { TableSheet } from '../office/excel/table';
import { writeTable } from '../office/excel/write-workbook';
import { contentDisposition } from '../platform/files/content-disposition';
import { Scratch } from '../platform/files/scratch';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook made for one answer; nothing of it stays. */
@Injectable()
export class WorkbookAnswer {
  constructor(private readonly scratch: Scratch) {}

  /** @param name of the file as people get it. */
  async of(sheet: TableSheet, name: string): Promise<StreamableFile> {
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'made.xlsx');
    try {
      await writeTable(file, { sheets: [sheet] });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.scratch.remove(folder));
    return new StreamableFile(stream, { type: XLSX, disposition: contentDisposition(name) });
  }
}
