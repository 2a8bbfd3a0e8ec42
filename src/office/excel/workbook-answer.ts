import path from 'node:path';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { TableSheet } from './table';
import { writeTable } from './write-workbook';
import { Scratch } from '../../platform/files/scratch';
import { sentOnce, XLSX } from '../../platform/files/sent-once';

/** A workbook made for one answer; nothing of it stays. */
@Injectable()
export class WorkbookAnswer {
  constructor(private readonly scratch: Scratch) {}

  /** @param name of the file as people get it. */
  async of(sheets: TableSheet | TableSheet[], name: string): Promise<StreamableFile> {
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'made.xlsx');
    try {
      await writeTable(file, { sheets: [sheets].flat() });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return sentOnce({ folder, file, name }, XLSX, (made) => this.scratch.remove(made));
  }
}
